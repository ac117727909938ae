// The engines' own exp and tanh differ in the last bit; these are the same everywhere.
import exp from '@stdlib/math-base-special-exp';
import log1p from '@stdlib/math-base-special-log1p';
import tanh from '@stdlib/math-base-special-tanh';

export { exp, log1p, tanh };
