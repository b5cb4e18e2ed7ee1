import type { ExerciseContent } from '../../catalog/exercise';

export const choiceTemplate: ExerciseContent = {
  yaml: `format: 1
level: 1
skills: [gradient-descent]

symbols:
  w: real
model:
  L: (w - 3)^2

parts:
  step:
    choice:
      # Options are shuffled. Each language file has one list item for each, in this order, with its reason.
      options:
        left: wrong
        right: right
        stay: wrong
`,
  texts: {
    en: `# Which way to go

The loss is $L = (w - 3)^2$, and now $w = 1$.

## step

Where does a step of gradient descent take $w$?

- To the left.
  > There the loss is larger: $w$ would move away from 3.
- To the right.
  > The slope at $w = 1$ is negative, and the step goes against it.
- It stays.
  > The slope is zero only at $w = 3$.
`,
    ar: `# في أي اتجاه

الخسارة هي $L = (w - 3)^2$، والآن $w = 1$.

## step

إلى أين تنقل خطوة من الانحدار التدرجي قيمة $w$؟

- إلى اليسار.
  > الخسارة هناك أكبر: تبتعد $w$ عن 3.
- إلى اليمين.
  > الميل عند $w = 1$ سالب، والخطوة تسير عكسه.
- تبقى مكانها.
  > الميل صفر عند $w = 3$ فقط.
`,
    fa: `# به کدام سو

زیان $L = (w - 3)^2$ است و اکنون $w = 1$.

## step

یک گام گرادیان کاهشی $w$ را به کجا می‌برد؟

- به چپ.
  > زیان آنجا بزرگ‌تر است: $w$ از 3 دور می‌شود.
- به راست.
  > شیب در $w = 1$ منفی است و گام در خلاف آن است.
- سر جایش می‌ماند.
  > شیب تنها در $w = 3$ صفر است.
`,
    zh: `# 往哪个方向走

损失为 $L = (w - 3)^2$，现在 $w = 1$。

## step

一步梯度下降会把 $w$ 移向哪里？

- 向左。
  > 那里的损失更大：$w$ 会远离 3。
- 向右。
  > 在 $w = 1$ 处斜率为负，而步子与斜率方向相反。
- 保持不动。
  > 只有在 $w = 3$ 处斜率才为零。
`,
    ru: `# Куда идти

Функция потерь равна $L = (w - 3)^2$, и сейчас $w = 1$.

## step

Куда шаг градиентного спуска сдвинет $w$?

- Влево.
  > Там потери больше: $w$ удалится от 3.
- Вправо.
  > Наклон при $w = 1$ отрицателен, а шаг идёт против него.
- Останется на месте.
  > Наклон равен нулю только при $w = 3$.
`,
  },
};
