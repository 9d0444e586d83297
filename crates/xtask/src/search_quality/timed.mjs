// What both peers have in common: each query is answered once to be scored, and then again to be timed.

const TIMES = 5;

export async function timed(queries, search) {
  const answers = [];
  for (const query of queries) {
    answers.push(await search(query));
  }
  const times = [];
  for (const query of queries) {
    const start = performance.now();
    for (let time = 0; time < TIMES; time += 1) {
      await search(query);
    }
    times.push((performance.now() - start) / TIMES);
  }
  const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
  return { answers, mean, slowest: Math.max(...times) };
}
