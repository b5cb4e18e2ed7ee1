import type { ExerciseContent } from '../../catalog/exercise';

export const numberTemplate: ExerciseContent = {
  yaml: `format: 1
level: 1
skills: [forward-pass]

symbols:
  x, y, w: real
model:
  yhat: w x
  L: (yhat - y)^2
# The numbers everybody begins with; other variants draw theirs.
at: { x: 3, y: 10, w: 2 }
draw: { x: 2..5, y: 11..20, w: [-2, -1, 1, 2] }

parts:
  error:
    number: L
`,
  texts: {
    en: String.raw`# An error in numbers

The prediction is $\hat y = wx$, and its error $L = (\hat y - y)^2$.

## error

Work out the error for the numbers given.

### hint

Begin with the prediction.
`,
    ar: String.raw`# خطأ بالأرقام

التنبؤ هو $\hat y = wx$، وخطؤه $L = (\hat y - y)^2$.

## error

احسب الخطأ للأعداد المعطاة.

### hint

ابدأ بالتنبؤ.
`,
    fa: String.raw`# یک خطا با عددها

پیش‌بینی $\hat y = wx$ و خطای آن $L = (\hat y - y)^2$ است.

## error

خطا را برای عددهای داده‌شده حساب کنید.

### hint

با پیش‌بینی آغاز کنید.
`,
    zh: String.raw`# 用数字计算误差

预测为 $\hat y = wx$，其误差为 $L = (\hat y - y)^2$。

## error

用给定的数计算误差。

### hint

先算出预测值。
`,
    ru: String.raw`# Ошибка в числах

Предсказание равно $\hat y = wx$, а его ошибка — $L = (\hat y - y)^2$.

## error

Вычислите ошибку для данных чисел.

### hint

Начните с предсказания.
`,
  },
};
