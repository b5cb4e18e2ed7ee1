import type { ExerciseContent } from '../../catalog/exercise';

export const gradientTemplate: ExerciseContent = {
  yaml: `format: 1
level: 1
skills: [chain-rule]

# What is given, and where it lives.
symbols:
  x, y: real
  w, b: real
# The forward pass, in order. Every gradient is derived from it.
model:
  yhat: w x + b
  L: (yhat - y)^2

parts:
  dw:
    gradient: L by w
    use: [x, y, yhat]
`,
  texts: {
    en: String.raw`# Gradient of a squared error

A line predicts $\hat y = wx + b$. Its error is $L = (\hat y - y)^2$.

## dw

How does the error change with $w$?

### hint

Take the square first, then what is inside it.
`,
    ar: String.raw`# تدرج خطأ تربيعي

يتنبأ مستقيم بالقيمة $\hat y = wx + b$، وخطؤه $L = (\hat y - y)^2$.

## dw

كيف يتغير الخطأ مع $w$؟

### hint

ابدأ بالتربيع، ثم بما في داخله.
`,
    fa: String.raw`# گرادیان خطای مربعی

یک خط مقدار $\hat y = wx + b$ را پیش‌بینی می‌کند و خطای آن $L = (\hat y - y)^2$ است.

## dw

خطا با $w$ چگونه تغییر می‌کند؟

### hint

نخست از توان دوم مشتق بگیرید، سپس از درون آن.
`,
    zh: String.raw`# 平方误差的梯度

一条直线给出预测 $\hat y = wx + b$，其误差为 $L = (\hat y - y)^2$。

## dw

误差如何随 $w$ 变化？

### hint

先对平方求导，再对里面的式子求导。
`,
    ru: String.raw`# Градиент квадратичной ошибки

Прямая даёт предсказание $\hat y = wx + b$. Его ошибка равна $L = (\hat y - y)^2$.

## dw

Как ошибка меняется с $w$?

### hint

Сначала продифференцируйте квадрат, затем то, что внутри.
`,
  },
};
