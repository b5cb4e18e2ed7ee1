import type { Locale } from '../catalog/public-exercise';

/** Every sentence of one language, by namespace: `shell.nav.exercises`. */
export async function loadMessages(locale: Locale) {
  const [shell, exercise, account, verdicts, problems, graph, trace, findings, shared] = await Promise.all([
    import(`./messages/${locale}/shell.json`),
    import(`./messages/${locale}/exercise.json`),
    import(`./messages/${locale}/account.json`),
    import(`./messages/${locale}/verdicts.json`),
    import(`./messages/${locale}/problems.json`),
    import(`./messages/${locale}/graph.json`),
    import(`./messages/${locale}/trace.json`),
    import(`./messages/${locale}/findings.json`),
    import(`./messages/${locale}/shared.json`),
  ]);
  return {
    shell: shell.default,
    exercise: exercise.default,
    account: account.default,
    verdicts: verdicts.default,
    problems: problems.default,
    graph: graph.default,
    trace: trace.default,
    findings: findings.default,
    shared: shared.default,
  };
}

/** What only the pages of authoring say, besides all others. */
export async function loadAuthoringMessages(locale: Locale) {
  const [authoring, solution, zip] = await Promise.all([
    import(`./messages/${locale}/authoring.json`),
    import(`./messages/${locale}/solution.json`),
    import(`./messages/${locale}/authoring-zip.json`),
  ]);
  return { authoring: authoring.default, solution: solution.default, 'authoring-zip': zip.default };
}
