/** Answers kept for one question. */
const MOST_REMEMBERED = 4_096;

/**
 * Asks a question about a text without working out again what was asked before: the same few words stand on every tab. Up to 4,096 answers are
 * kept, then all are forgotten. An answer is never undefined.
 */
export function remembered<Answer>(answerTo: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    let answer = known.get(text);
    if (answer === undefined) {
      answer = answerTo(text);
      if (known.size >= MOST_REMEMBERED) known.clear();
      known.set(text, answer);
    }
    return answer;
  };
}
