import type { Asked, Ways } from './ways.js';

/** The same words, with `hear` told of each field that a sentence asks for. */
export function heardWays(ways: Ways, hear: (asked: Asked) => void): Ways {
  const heard = <A extends readonly unknown[]>(say: (asked: Asked, ...rest: A) => string) => {
    return (asked: Asked, ...rest: A) => {
      hear(asked);
      return say(asked, ...rest);
    };
  };
  return {
    ...ways,
    by: heard(ways.by),
    set: heard(ways.set),
    example: heard(ways.example),
    name: heard(ways.name),
    named: heard(ways.named),
    place: (option) => {
      hear(option === '--year' ? 'year' : 'area');
      return ways.place(option);
    },
    get choosePlan() {
      hear('plan');
      return ways.choosePlan;
    },
  };
}
