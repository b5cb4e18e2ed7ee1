/** The derivations of the sources as they are written there, by the names of their fixtures. */
export const workedLines = {
  logLossByPrediction: [
    '∂L/∂ŷ = d(-y log(ŷ) - (1 - y) log(1 - ŷ), ŷ)',
    '= -y/ŷ + (1 - y)/(1 - ŷ)',
    '= (-y (1 - ŷ) + (1 - y) ŷ)/(ŷ (1 - ŷ))',
    '= (-y + y ŷ + ŷ - y ŷ)/(ŷ (1 - ŷ))',
    '= (ŷ - y)/(ŷ (1 - ŷ))',
    '= -(y - ŷ)/(ŷ (1 - ŷ))',
  ],
  logLossByBias: [
    '∂L/∂b = ∂L/∂ŷ · ∂ŷ/∂b',
    '= -(y - ŷ)/(ŷ (1 - ŷ)) · ∂ŷ/∂b',
    '= -(y - ŷ)/(ŷ (1 - ŷ)) · ŷ (1 - ŷ)',
    '= -(y - ŷ)',
  ],
  logLossByWeight: [
    '∂L/∂w1 = ∂L/∂ŷ · ∂ŷ/∂w1',
    '∂L/∂w1 = (-y/ŷ + (1 - y)/(1 - ŷ)) · ∂ŷ/∂w1',
    '∂L/∂w1 = -(y - ŷ)/(ŷ (1 - ŷ)) · ŷ (1 - ŷ) x1',
    '∂L/∂w1 = -(y - ŷ) x1',
  ],
  logLossByOtherWeight: [
    '∂L/∂ŷ = -y/ŷ + (1 - y)/(1 - ŷ) = -(y - ŷ)/(ŷ (1 - ŷ))',
    '∂ŷ/∂w2 = ŷ (1 - ŷ) x2',
    '∂L/∂w2 = ∂L/∂ŷ · ∂ŷ/∂w2 = -(y - ŷ)/(ŷ (1 - ŷ)) · ŷ (1 - ŷ) x2',
    '= -(y - ŷ) x2',
  ],
  chainRule: [
    '∂L/∂w0 = ∂L/∂f · ∂f/∂q · ∂q/∂r · ∂r/∂s1 · ∂s1/∂w0',
    '= (-y/f + (1 - y)/(1 - f)) · ∂f/∂q · ∂q/∂r · ∂r/∂s1 · ∂s1/∂w0',
    '= (-y/f + (1 - y)/(1 - f)) · f (1 - f) · ∂q/∂r · ∂r/∂s1 · ∂s1/∂w0',
    '= (-y/f + (1 - y)/(1 - f)) · f (1 - f) · 1 · 1 · x1',
    '= (-y (1 - f) + (1 - y) f) x1',
    '= (f - y) x1',
  ],
  logLikelihoodForm: [
    '1[y_i=+1] log(P_i) + (1 - 1[y_i=+1]) log(1 - P_i)',
    '= 1[y_i=+1] log(1/(1 + exp(-z_i))) + (1 - 1[y_i=+1]) log(exp(-z_i)/(1 + exp(-z_i)))',
    '= -1[y_i=+1] log(1 + exp(-z_i)) + (1 - 1[y_i=+1]) (-z_i - log(1 + exp(-z_i)))',
    '= -(1 - 1[y_i=+1]) z_i - log(1 + exp(-z_i))',
  ],
  logLikelihoodOfOne: [
    '∂ell_i/∂w_j = d(-(1 - 1[y_i=+1]) z_i - log(1 + exp(-z_i)), w_j)',
    '= -(1 - 1[y_i=+1]) ∂z_i/∂w_j - d(log(1 + exp(-z_i)), w_j)',
    '= -(1 - 1[y_i=+1]) h_j(x_i) - d(log(1 + exp(-z_i)), w_j)',
    '= -(1 - 1[y_i=+1]) h_j(x_i) + h_j(x_i) exp(-z_i)/(1 + exp(-z_i))',
    '= -(1 - 1[y_i=+1]) h_j(x_i) + h_j(x_i) P(y=-1|x_i,w)',
    '= -(1 - 1[y_i=+1]) h_j(x_i) + h_j(x_i) (1 - P(y=+1|x_i,w))',
    '= h_j(x_i) (-1 + 1[y_i=+1] + 1 - P(y=+1|x_i,w))',
    '= h_j(x_i) (1[y_i=+1] - P(y=+1|x_i,w))',
  ],
  logLikelihoodOfAll: [
    '∂LL/∂w_j = d(Σ_{i=1}^N ell_i, w_j)',
    '= Σ_{i=1}^N ∂ell_i/∂w_j',
    '= Σ_{i=1}^N (-(1 - 1[y_i=+1]) ∂z_i/∂w_j - d(log(1 + exp(-z_i)), w_j))',
    '= Σ_{i=1}^N (-(1 - 1[y_i=+1]) h_j(x_i) + h_j(x_i) exp(-z_i)/(1 + exp(-z_i)))',
    '= Σ_{i=1}^N (-(1 - 1[y_i=+1]) h_j(x_i) + h_j(x_i) P(y=-1|x_i,w))',
    '= Σ_{i=1}^N (-(1 - 1[y_i=+1]) h_j(x_i) + h_j(x_i) (1 - P(y=+1|x_i,w)))',
    '= Σ_{i=1}^N h_j(x_i) (1[y_i=+1] - P(y=+1|x_i,w))',
  ],
  sigmoid: [
    'd(s, z) = d(1/(1 + exp(-z)), z)',
    '= exp(-z)/(1 + exp(-z))^2',
    '= 1/(1 + exp(-z)) · exp(-z)/(1 + exp(-z))',
    '= 1/(1 + exp(-z)) · (1 + exp(-z) - 1)/(1 + exp(-z))',
    '= 1/(1 + exp(-z)) · (1 - 1/(1 + exp(-z)))',
    '= s (1 - s)',
  ],
  softmax: [
    '∂L/∂z_k = -Σ_{i=1}^K y_i ∂(log(p_i))/∂z_k',
    '= -Σ_{i=1}^K y_i/p_i · ∂p_i/∂z_k',
    '= -Σ_{i=1}^K y_i/p_i · p_i ([i = k] - p_k)',
    '= -Σ_{i=1}^K y_i [i = k] + p_k Σ_{i=1}^K y_i',
    '= -y_k + p_k',
    '= p_k - y_k',
  ],
  leastSquares: [
    'd(L, w) = d((X w - y)^T (X w - y), w)',
    '= d(w^T X^T X w - 2 w^T X^T y + y^T y, w)',
    '= 2 X^T X w - 2 X^T y',
    '= 2 X^T (X w - y)',
  ],
};

/** As they are set in LaTeX. */
export const workedLatex = {
  logLossByBias: [
    '\\frac{\\partial L}{\\partial b} &= \\frac{\\partial L}{\\partial \\hat{y}} \\cdot \\frac{\\partial \\hat{y}}{\\partial b} \\\\',
    '&= -\\frac{y-\\hat{y}}{\\hat{y}(1-\\hat{y})} \\cdot \\hat{y}(1-\\hat{y}) \\\\',
    '&= -(y-\\hat{y})',
  ],
  logLikelihoodOfOne: [
    '\\frac{\\partial \\ell_i}{\\partial w_j} = -(1-\\mathbf{1}[y_i=+1])\\frac{\\partial}{\\partial w_j} w^{\\mathsf T}h(x_i) - \\frac{\\partial}{\\partial w_j}\\log(1+e^{-w^{\\mathsf T}h(x_i)})',
    '= -(1-\\mathbf{1}[y_i=+1])h_j(x_i) - \\frac{\\partial}{\\partial w_j}\\log\\left(1+e^{-w^{\\mathsf T}h(x_i)}\\right)',
    '= -(1-\\mathbf{1}[y_i=+1])h_j(x_i) + h_j(x_i)\\frac{e^{-w^{\\mathsf T}h(x_i)}}{1+e^{-w^{\\mathsf T}h(x_i)}}',
    '= -(1-\\mathbf{1}[y_i=+1])h_j(x_i) + h_j(x_i)P(y=-1\\mid x_i,w)',
    '= -(1-\\mathbf{1}[y_i=+1])h_j(x_i) + h_j(x_i)(1-P(y=+1\\mid x_i,w))',
    '= h_j(x_i)(\\mathbf{1}[y_i=+1]-P(y=+1\\mid x_i,w))',
  ],
  logLikelihoodOfAll: [
    '\\frac{\\partial \\ell}{\\partial w_j} = \\sum_{i=1}^{N} \\frac{\\partial \\ell_i}{\\partial w_j}',
    '= \\sum_{i=1}^{N} h_j(x_i)\\left(\\mathbf{1}[y_i=+1]-P(y=+1\\mid x_i,w)\\right)',
  ],
  logLikelihoodForm: [
    '= \\mathbf{1}[y_i=+1]\\log P(y=+1\\mid x_i,w) + (1-\\mathbf{1}[y_i=+1])\\log P(y=-1\\mid x_i,w)',
    '= -(1-\\mathbf{1}[y_i=+1])w^{\\mathsf T}h(x_i) - \\log(1+e^{-w^{\\mathsf T}h(x_i)})',
  ],
};
