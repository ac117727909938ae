// The engines' own exp and tanh differ in the last bit; these are the same everywhere, bit for bit those of @stdlib, in a tenth of the bytes.
//
// exp and log1p follow FreeBSD's e_exp.c and s_log1p.c:
//   Copyright (C) 1993, 2004 by Sun Microsystems, Inc. All rights reserved.
//   Developed at SunPro, a Sun Microsystems, Inc. business. Permission to use, copy, modify, and distribute this
//   software is freely granted, provided that this notice is preserved.
// tanh follows Cephes:
//   Copyright 1984, 1995, 2000 by Stephen L. Moshier. What you see here may be used freely but it comes with no support or guarantee.
// The order of operations is that of @stdlib/math-base-special-{exp,log1p,tanh} (Copyright The Stdlib Authors, Apache-2.0).

const LN2_HI = 6.9314718036912381649e-1;
const LN2_LO = 1.90821492927058770002e-10;
const LOG2_E = 1.442695040888963387;
const TWO_28 = 2 ** -28;
const TWO_52 = 2 ** -52;

// One float64 seen as its two halves; every machine that runs a browser stores the high half second.
const float = new Float64Array(1);
const halves = new Int32Array(float.buffer);

/** 2^k for −1022 ≤ k ≤ 1023. */
function powerOfTwo(k: number): number {
  halves[0] = 0;
  halves[1] = (k + 1023) << 20;
  return float[0]!;
}

/** e^x, at most 1 ulp from the true value. */
export function exp(x: number): number {
  if (!(x <= 709.782712893383973096)) return x + Infinity;
  if (x < -745.13321910194110842) return 0;
  if (x > -TWO_28 && x < TWO_28) return 1 + x;
  const k = Math.trunc(LOG2_E * x + (x < 0 ? -0.5 : 0.5));
  const high = x - k * LN2_HI;
  const low = k * LN2_LO;
  const r = high - low;
  const t = r * r;
  const c =
    r -
    t *
      (0.16666666666666602 +
        t * (-0.0027777777777015593 + t * (0.00006613756321437934 + t * (-0.0000016533902205465252 + t * 4.1381367970572385e-8))));
  const y = 1 - (low - (r * c) / (2 - c) - high);
  if (k > 1023) return y * 2 * powerOfTwo(k - 1);
  if (k > -1022) return y * powerOfTwo(k);
  // Below the normal numbers the scaling is done in two steps, so that it rounds once; less than the smallest number is 0.
  const scaled = k < -1074 ? 0 : y * powerOfTwo(k + 52);
  return scaled < 2 ** -1022 ? 0 : scaled * TWO_52;
}

/** ln(1 + x), at most 1 ulp from the true value; NaN below −1. */
export function log1p(x: number): number {
  if (!(x >= -1)) return NaN;
  if (x === -1) return -Infinity;
  if (x === Infinity || x === 0) return x;
  const size = Math.abs(x);
  if (size < 2 ** -54) return x;
  if (size < 2 ** -29) return x - x * x * 0.5;
  if (size < 4.142135623730950488017e-1 && x > -2.928932188134524755992e-1) {
    const half = 0.5 * x * x;
    const s = x / (2 + x);
    return x - (half - s * (half + logSeries(s * s)));
  }
  return logOf(size < 2 ** 53 ? 1 + x : x, x);
}

/** ln(u), where u is 1 + x rounded: 2^k · (1 + f) with 1 + f between √½ and √2, and what the rounding lost put back. */
function logOf(u: number, x: number): number {
  float[0] = u;
  const exponent = (halves[1]! >> 20) - 1023;
  const fraction = halves[1]! & 0xfffff;
  const lost = u === x ? 0 : (exponent > 0 ? 1 - (u - x) : x - (u - 1)) / u;
  const isUpper = fraction >= 434334;
  halves[1] = fraction | (isUpper ? 0x3fe00000 : 0x3ff00000);
  const f = float[0] - 1;
  const k = isUpper ? exponent + 1 : exponent;
  const half = 0.5 * f * f;
  if ((isUpper ? (0x100000 - fraction) >> 2 : fraction) === 0) {
    if (f === 0) return k * LN2_HI + (lost + k * LN2_LO);
    const rest = half * (1 - 6.666666666666666666e-1 * f);
    return k * LN2_HI - (rest - (k * LN2_LO + lost) - f);
  }
  const s = f / (2 + f);
  const rest = logSeries(s * s);
  if (k === 0) return f - (half - s * (half + rest));
  return k * LN2_HI - (half - (s * (half + rest) + (k * LN2_LO + lost)) - f);
}

function logSeries(z: number): number {
  return (
    z *
    (0.6666666666666735 +
      z *
        (0.3999999999940942 +
          z *
            (0.2857142874366239 +
              z * (0.22222198432149784 + z * (0.1818357216161805 + z * (0.15313837699209373 + z * 0.14798198605116586))))))
  );
}

/** Hyperbolic tangent, at most 1.3 ulp from the true value. */
export function tanh(x: number): number {
  const size = Math.abs(x);
  // Beyond ln(2^127) / 2 the result rounds to ±1.
  if (size > 0.5 * 8.8029691931113054295988e1) return x < 0 ? -1 : 1;
  if (size >= 0.625) {
    const z = 1 - 2 / (exp(2 * size) + 1);
    return x < 0 ? -z : z;
  }
  if (!(x < 0 || x > 0)) return x;
  const s = x * x;
  const p = -1614.6876844170845 + s * (-99.28772310019185 + s * -0.9643991794250523);
  const q = 4844.063053251255 + s * (2235.4883906010045 + s * (112.81167849163293 + s));
  return x + x * s * (p / q);
}

const HALF_PI_HI = 1.57079632673412561417;
const HALF_PI_LO = 6.07710050650619224932e-11;

/**
 * Replaces x = numbers[at], 0 ≤ x ≤ 2π, by sin x, at most 1 ulp of 1 from the true value; in place, since a tick may not allocate and a
 * number that crosses a call may be boxed. Kernels of FreeBSD's k_sin.c and k_cos.c (notice above).
 */
export function sinInPlace(numbers: Float64Array, at: number): void {
  const x = numbers[at]!;
  const quarter = Math.round(x / (Math.PI / 2));
  const r = x - quarter * HALF_PI_HI - quarter * HALF_PI_LO;
  const z = r * r;
  let result: number;
  if ((quarter & 1) === 0) {
    const tail =
      8.33333333332248946124e-3 +
      z *
        (-1.98412698298579493134e-4 + z * (2.75573137070700676789e-6 + z * (-2.50507602534068634195e-8 + z * 1.58969099521155010221e-10)));
    result = r + z * r * (-1.66666666666666324348e-1 + z * tail);
  } else {
    const tail =
      z *
      (4.16666666666666019037e-2 +
        z *
          (-1.38888888888741095749e-3 +
            z *
              (2.48015872894767294178e-5 +
                z * (-2.75573143513906633035e-7 + z * (2.0875723212981748279e-9 + z * -1.13596475577881948265e-11)))));
    result = 1 - (0.5 * z - z * tail);
  }
  numbers[at] = (quarter & 2) === 0 ? result : -result;
}
