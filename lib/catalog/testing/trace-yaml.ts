const head = 'format: 1\nlevel: 3\nskills: [gradient-descent]\n';

/** The source's four steps of mini-batch descent. */
export const sgdByHand = `${head}
symbols:
  x1, x2: real
  y: label
  w0, w1, w2: real
model:
  q: w0 x1 + w1 x2 + w2
  f: sigmoid(q)
  L: -y log(f) - (1 - y) log(1 - f)
data:
  columns: [x1, x2, y]
  rows: [[121, 16.8, 0], [114, 15.2, 0], [210, 9.4, 1], [195, 8.1, 1]]
parts:
  run:
    trace: L
    start: { w0: 1e-5, w1: -1e-5, w2: 1e-5 }
    rate: 0.01
    batches: [[1, 2], [3, 4], [1, 4], [2, 3]]
    fill: [outputs, gradient, parameters]
    rounded: 3
`;

/** The same points and steps, the inputs centred and scaled first. */
export const scaledInputs = `${head}
symbols:
  x1, x2: real
  y: label
  w0, w1, w2: real
model:
  u1: (x1 - 160)/50
  u2: (x2 - 12)/5
  f: sigmoid(w0 u1 + w1 u2 + w2)
  L: -y log(f) - (1 - y) log(1 - f)
data:
  columns: [x1, x2, y]
  rows: [[121, 16.8, 0], [114, 15.2, 0], [210, 9.4, 1], [195, 8.1, 1]]
parts:
  run:
    trace: L
    start: { w0: 0, w1: 0, w2: 0 }
    rate: 1
    batches: [[1, 2], [3, 4], [1, 4], [2, 3]]
    fill: [outputs, gradient, parameters]
    rounded: 3
`;

export const linearRegression = `${head}
symbols:
  x, y, w, b: real
model:
  f: w x + b
  L: (f - y)^2/2
data:
  columns: [x, y]
  rows: [[0, 1], [1, 3], [2, 4], [3, 8]]
parts:
  run:
    trace: L
    start: { w: 0, b: 0 }
    rate: 0.1
    steps: 4
    rounded: 3
`;

export const momentum = `${head}
symbols:
  x, y, w: real
model:
  f: w x
  L: (f - y)^2/2
data:
  columns: [x, y]
  rows: [[1, 2], [2, 4]]
parts:
  run:
    trace: L
    start: { w: 0 }
    rate: 0.1
    momentum: 0.9
    steps: 6
    fill: [gradient, velocity, parameters]
    rounded: 3
`;

/** Every number is a whole one. */
export const twoLayers = `${head}
sizes: { n0: 2, n1: 2 }
symbols:
  x: real (n0)
  y: real
  W1: real (n1, n0)
  W2: real (1, n1)
model:
  z1: W1 x
  a1: relu(z1)
  f: W2 a1
  L: (f - y)^2/2
data:
  columns: [x_1, x_2, y]
  rows: [[-1, 1, 0], [1, 0, 3], [1, -1, 1], [1, 1, 0]]
parts:
  run:
    trace: L
    start: { W1: [[0, 1], [2, 1]], W2: [[-1, 2]] }
    rate: 1
    batches: [[1], [2], [3], [4]]
`;
