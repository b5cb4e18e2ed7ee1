import type { ExerciseContent } from '../../catalog/exercise';

export const expressionTemplate: ExerciseContent = {
  yaml: String.raw`format: 1
level: 2
skills: [sigmoid]

symbols:
  z: real
model:
  a: sigmoid(z)

parts:
  slope:
    # Any expression that is equal to this one is right.
    expression: d(a, z)
    ask: '\frac{da}{dz}'
    use: [a]
`,
  texts: {
    en: String.raw`# Slope of the sigmoid

Let $a = \sigma(z)$.

## slope

Write the slope with $a$ alone.

### hint

What is $1 - a$?
`,
    ar: String.raw`# ميل الدالة السينية

ليكن $a = \sigma(z)$.

## slope

اكتب الميل بدلالة $a$ وحدها.

### hint

ما قيمة $1 - a$؟
`,
    fa: String.raw`# شیب تابع سیگموید

فرض کنید $a = \sigma(z)$.

## slope

شیب را تنها بر حسب $a$ بنویسید.

### hint

مقدار $1 - a$ چیست؟
`,
    zh: String.raw`# S 型函数的斜率

设 $a = \sigma(z)$。

## slope

只用 $a$ 写出斜率。

### hint

$1 - a$ 等于什么？
`,
    ru: String.raw`# Наклон сигмоиды

Пусть $a = \sigma(z)$.

## slope

Запишите наклон только через $a$.

### hint

Чему равно $1 - a$?
`,
  },
};
