export const squareModel = `symbols:
  a, b, c, d: integer 1..9
model:
  e: a + c
  g: b - d
  h: e g
  f: h^2
`;

export const neuronModel = `symbols:
  x1, x2: real
  y: label
  w0, w1, w2: real
model:
  s1: w0 x1
  s2: w1 x2
  r: s1 + s2
  q: r + w2
  f: sigmoid(q)
  L: -y log(f) - (1 - y) log(1 - f)
`;

export const layerModel = `sizes: { n: 2, h: 3 }
symbols:
  x: real (n)
  W: real (h, n)
  b: real (h)
  v: real (h)
  y: real
model:
  z: W x + b
  a: relu(z)
  yhat: v^T a
  L: (yhat - y)^2
`;

/** Models with values, and a graph part over each: name, YAML, part. */
export const graphs: readonly (readonly [string, string, Record<string, unknown>])[] = [
  [
    'square of a product',
    `${squareModel}at: { a: 1, c: 5, b: 7, d: 3 }
draw: { a: 1..9, b: 1..9, c: 1..9, d: 1..9 }
where: [b - d > 1, a + c != b - d]
`,
    { graph: 'f' },
  ],
  [
    'logistic neuron',
    `${neuronModel}at: { x1: 1.5, x2: -2, y: 1, w0: 0.4, w1: 0.3, w2: 0.7 }
`,
    { graph: 'L', rounded: 3 },
  ],
  [
    'two layers of numbers',
    `symbols:
  x, y: real
  w1, b1, w2, b2: real
model:
  z1: w1 x + b1
  a1: tanh(z1)
  z2: w2 a1 + b2
  a2: sigmoid(z2)
  L: (a2 - y)^2
at: { x: 2, y: 1, w1: 0.5, b1: -0.2, w2: 1.5, b2: 0.1 }
`,
    { graph: 'L', rounded: 4, leave: ['x', 'y'] },
  ],
  [
    'a node used twice',
    `symbols:
  x, w: integer 1..9
model:
  p: w x
  s: p + x
  f: p s
at: { x: 2, w: 3 }
`,
    { graph: 'f' },
  ],
  [
    'kinks',
    `symbols:
  x, y, z: integer -9..9
model:
  a: relu(x)
  m: max(y, z)
  n: abs(x - y)
  f: a m - n
at: { x: 3, y: 4, z: 4 }
`,
    { graph: 'f' },
  ],
  [
    'a vector layer',
    `${layerModel}at:
  x: [1, 2]
  W: [[1, 0], [2, -1], [-1, 3]]
  b: [1, 1, -4]
  v: [1, 2, 3]
  y: 1
`,
    { graph: 'L', leave: ['x', 'y'] },
  ],
  [
    'a softmax',
    `sizes: { k: 3 }
symbols:
  z: real (k)
  y: one-hot (k)
model:
  p: softmax(z)
  L: -y^T log(p)
at: { z: [1, 2, 0.5], y: [0, 1, 0] }
`,
    { graph: 'L', rounded: 3 },
  ],
  [
    'powers, roots and quotients',
    `symbols:
  x, y: positive
model:
  r: sqrt(x^2 + y^2)
  u: x/r
  v: exp(-u) + 1/(1 + exp(-y))
  f: log(v) u
at: { x: 3, y: 4 }
`,
    { graph: 'f', rounded: 5 },
  ],
];
