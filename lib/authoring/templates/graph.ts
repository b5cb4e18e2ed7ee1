import type { ExerciseContent } from '../../catalog/exercise';

export const graphTemplate: ExerciseContent = {
  yaml: `format: 1
level: 1
skills: [computation-graph, chain-rule]

symbols:
  a, b, c: real
# Every line is a node of the graph.
model:
  s: a + b
  f: s c
at: { a: 2, b: 3, c: 4 }
draw: { a: 1..9, b: 1..9, c: 2..9 }

parts:
  graph:
    graph: f
    fill: [values, local, gradients]
`,
  texts: {
    en: String.raw`# A small computation graph

$f = (a + b)\,c$ is drawn as a graph.

## graph

Fill in the values forward, then the gradients backward.

### hint

A sum passes the gradient on unchanged.
`,
    ar: String.raw`# رسم بياني حسابي صغير

رُسم $f = (a + b)\,c$ على هيئة رسم بياني.

## graph

املأ القيم إلى الأمام، ثم التدرجات إلى الخلف.

### hint

الجمع يمرر التدرج كما هو.
`,
    fa: String.raw`# یک گراف محاسباتی کوچک

$f = (a + b)\,c$ به صورت گراف کشیده شده است.

## graph

مقدارها را رو به جلو و سپس گرادیان‌ها را رو به عقب پر کنید.

### hint

جمع گرادیان را بی‌تغییر رد می‌کند.
`,
    zh: String.raw`# 一个小计算图

$f = (a + b)\,c$ 画成了计算图。

## graph

先向前填数值，再向后填梯度。

### hint

加法把梯度原样传下去。
`,
    ru: String.raw`# Небольшой граф вычислений

$f = (a + b)\,c$ изображена графом.

## graph

Заполните значения вперёд, затем градиенты назад.

### hint

Сумма передаёт градиент без изменений.
`,
  },
};
