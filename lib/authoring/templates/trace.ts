import type { ExerciseContent } from '../../catalog/exercise';

export const traceTemplate: ExerciseContent = {
  yaml: `format: 1
level: 2
skills: [gradient-descent, least-squares]

symbols:
  x, y, w: real
model:
  yhat: w x
  L: (yhat - y)^2/2
data:
  columns: [x, y]
  rows: [[1, 3], [2, 5]]

parts:
  run:
    # Gradient descent on L over the data, a row of the table for each batch.
    trace: L
    start: { w: 0 }
    rate: 0.1
    batches: [[1], [2], [1]]
    fill: [outputs, gradient, parameters]
    rounded: 3
`,
  texts: {
    en: String.raw`# Three steps of training

A model $\hat y = wx$ is trained with the loss $L = \tfrac12(\hat y - y)^2$, one example at a time.

## run

Fill in the table of the run.

### hint

The gradient is $(\hat y - y)\,x$.
`,
    ar: String.raw`# ثلاث خطوات من التدريب

يُدرَّب النموذج $\hat y = wx$ بالخسارة $L = \tfrac12(\hat y - y)^2$، مثالًا في كل مرة.

## run

املأ جدول التدريب.

### hint

التدرج هو $(\hat y - y)\,x$.
`,
    fa: String.raw`# سه گام آموزش

مدل $\hat y = wx$ با زیان $L = \tfrac12(\hat y - y)^2$ آموزش داده می‌شود، هر بار با یک نمونه.

## run

جدول آموزش را پر کنید.

### hint

گرادیان $(\hat y - y)\,x$ است.
`,
    zh: String.raw`# 三步训练

用损失 $L = \tfrac12(\hat y - y)^2$ 训练模型 $\hat y = wx$，每次一个样本。

## run

填写训练过程的表格。

### hint

梯度为 $(\hat y - y)\,x$。
`,
    ru: String.raw`# Три шага обучения

Модель $\hat y = wx$ обучается с функцией потерь $L = \tfrac12(\hat y - y)^2$, по одному примеру.

## run

Заполните таблицу обучения.

### hint

Градиент равен $(\hat y - y)\,x$.
`,
  },
};
