import type { ExerciseContent } from '../../catalog/exercise';

export const shapeTemplate: ExerciseContent = {
  yaml: `format: 1
level: 2
skills: [shapes]

# Sizes by name; learners may answer with names or with numbers.
sizes: { n: 3, k: 2, m: 5 }
symbols:
  X: real (n, m)
  W: real (k, n)
  b: real (k)
model:
  Z: W X + b
  J: sum(Z .* Z)

parts:
  dW:
    shape: dW
`,
  texts: {
    en: String.raw`# Shape of a gradient

A layer computes $Z = WX + b$ for $m$ examples, one in each column of $X$. From $Z$ comes one number, $J$.

## dW

What is the shape of $dW = \partial J/\partial W$?

### hint

$dW$ holds one derivative for each entry of $W$.
`,
    ar: String.raw`# شكل التدرج

تحسب طبقة $Z = WX + b$ لعدد $m$ من الأمثلة، مثال في كل عمود من $X$. ومن $Z$ ينتج عدد واحد هو $J$.

## dW

ما شكل $dW = \partial J/\partial W$؟

### hint

في $dW$ مشتقة لكل عنصر من $W$.
`,
    fa: String.raw`# شکل گرادیان

یک لایه $Z = WX + b$ را برای $m$ نمونه حساب می‌کند، هر نمونه در یک ستون $X$. از $Z$ یک عدد به دست می‌آید: $J$.

## dW

شکل $dW = \partial J/\partial W$ چیست؟

### hint

در $dW$ برای هر درایهٔ $W$ یک مشتق هست.
`,
    zh: String.raw`# 梯度的形状

一层网络对 $m$ 个样本计算 $Z = WX + b$，每个样本是 $X$ 的一列。由 $Z$ 得到一个数 $J$。

## dW

$dW = \partial J/\partial W$ 的形状是什么？

### hint

$W$ 的每个元素在 $dW$ 中有一个导数。
`,
    ru: String.raw`# Размер градиента

Слой вычисляет $Z = WX + b$ для $m$ примеров, по одному в каждом столбце $X$. Из $Z$ получается одно число $J$.

## dW

Каков размер $dW = \partial J/\partial W$?

### hint

В $dW$ по одной производной на каждый элемент $W$.
`,
  },
};
