import type { ExerciseContent } from '../../catalog/exercise';

export const derivationTemplate: ExerciseContent = {
  yaml: `format: 1
level: 2
skills: [chain-rule]

symbols:
  x, y, w: real
model:
  yhat: w x
  L: (yhat - y)^2

parts:
  lines:
    # Every line has to equal the one before; the last holds these names only.
    derivation: d(L, w)
    until: { use: [x, y, yhat] }
`,
  texts: {
    en: String.raw`# A gradient line by line

The prediction is $\hat y = wx$, and its error $L = (\hat y - y)^2$.

## lines

Derive the gradient, a step on each line.

### hint

Write the chain rule on the first line.
`,
    ar: String.raw`# تدرج سطرًا بعد سطر

التنبؤ هو $\hat y = wx$، وخطؤه $L = (\hat y - y)^2$.

## lines

اشتق التدرج، خطوة في كل سطر.

### hint

اكتب قاعدة السلسلة في السطر الأول.
`,
    fa: String.raw`# گرادیان سطر به سطر

پیش‌بینی $\hat y = wx$ و خطای آن $L = (\hat y - y)^2$ است.

## lines

گرادیان را به دست آورید، در هر سطر یک گام.

### hint

در سطر نخست قاعدهٔ زنجیره‌ای را بنویسید.
`,
    zh: String.raw`# 逐行推导梯度

预测为 $\hat y = wx$，其误差为 $L = (\hat y - y)^2$。

## lines

逐行推导梯度，每行一步。

### hint

第一行写出链式法则。
`,
    ru: String.raw`# Градиент строка за строкой

Предсказание равно $\hat y = wx$, а его ошибка — $L = (\hat y - y)^2$.

## lines

Выведите градиент, по шагу в строке.

### hint

В первой строке запишите цепное правило.
`,
  },
};
