/** Every claim of every family and part: its file is in the repo, and holds what is said to stand there. */
import { describe, expect, test } from 'vitest';
import { repoKind } from '../../src/plan/repo-kind.ts';
import { planRepo } from '../../src/plan/repo-plan.ts';
import { type Catalog, openCatalog } from '../../src/templates/catalog.ts';
import { fits } from '../../src/templates/parts.ts';
import type { Proof } from '../../src/templates/proofs.ts';
import { INPUTS, jobOf } from '../support/jobs.ts';

const catalog = await openCatalog();
const KINDS = catalog.tasks.flatMap((task) =>
  task.demos.map((demo) => ({
    name: `${task.id} with ${demo}`,
    task,
    demo,
    parts: Object.values(catalog.parts)
      .filter((part) => fits(part, task))
      .map(({ id }) => id),
  })),
);

const jobWith = (task: string, demo: string, parts: string[], skills: string[] = []) => ({
  ...jobOf(
    JSON.stringify({ title: 'T', skills, project: { problem: 'Solve it', name: 'tool-check', task, demo } }),
    [],
    catalog.tasks,
  ),
  parts,
});

const proofsOf = (task: (typeof KINDS)[number]['task'], demo: string, parts: string[]): Proof[] => [
  ...parts.flatMap((id) => catalog.parts[id]?.proofs ?? []),
  ...task.proofs,
  ...(catalog.demos[demo]?.proofs ?? []),
  ...catalog.base.proofs,
];

describe.each(KINDS)('$name', ({ task, demo, parts }) => {
  const proofs = proofsOf(task, demo, parts);
  const job = jobWith(task.id, demo, parts);
  const plan = planRepo(job, catalog, INPUTS);
  const textOf = (file: string) =>
    plan.files
      .find(({ path }) => path === file.replaceAll('proof_of_concept', job.package))
      ?.content.toString();

  test.each(proofs.map((proof) => [proof.skills[0], proof] as const))(
    '%s stands where it is said',
    (_, proof) => {
      const text = textOf(proof.file);
      expect(text, proof.file).toBeDefined();
      expect(text).toContain(proof.text.replaceAll('proof_of_concept', job.package));
      for (const skill of proof.skills)
        expect(repoKind(job, catalog).skills.rowsOf([skill], job.package).rows, skill).toMatchObject([
          { state: 'shown' },
        ]);
    },
  );

  test('README links lines that hold the proof', () => {
    const skills = [...new Set(proofs.flatMap((proof) => proof.skills))];
    const { rows } = repoKind(job, catalog).skills.rowsOf(skills, job.package);
    for (const { where } of rows)
      for (const [, file = '', line = ''] of where.matchAll(/\]\(([^)#]+)#L(\d+)\)/g)) {
        const said = plan.files
          .find(({ path }) => path === file)
          ?.content.toString()
          .split('\n')[Number(line) - 1];
        const known = proofs.some(
          (proof) =>
            proof.file.replaceAll('proof_of_concept', job.package) === file && said?.includes(proof.text),
        );
        expect(known, `${where}: ${said}`).toBe(true);
      }
  });

  test('without a proof, its skills are not shown', () => {
    const without = (proof: Proof): Catalog => {
      const others = (list: readonly Proof[] = []) => list.filter((one) => one !== proof);
      return {
        ...catalog,
        base: { ...catalog.base, proofs: others(catalog.base.proofs) },
        demos: {
          ...catalog.demos,
          [demo]: { ...catalog.demos[demo], proofs: others(catalog.demos[demo]?.proofs) },
        },
        parts: Object.fromEntries(
          Object.entries(catalog.parts).map(([id, part]) => [id, { ...part, proofs: others(part.proofs) }]),
        ),
      } as Catalog;
    };
    for (const proof of proofs) {
      const alone = { ...job, task: { ...task, proofs: task.proofs.filter((one) => one !== proof) } };
      const left = proofs.filter((one) => one !== proof).flatMap((one) => one.skills);
      const { rows } = repoKind(alone, without(proof)).skills.rowsOf(
        proof.skills.filter((skill) => !left.includes(skill)),
        job.package,
      );
      const kept = rows.filter(({ state, where }) => state === 'shown' && where.includes(proof.file));
      expect(kept, proof.skills.join(', ')).toEqual([]);
    }
  });

  test('without parts, none of their files is there', () => {
    const bare = planRepo(jobWith(task.id, demo, []), catalog, INPUTS);
    expect(bare.files.length).toBeLessThanOrEqual(plan.files.length);
    for (const id of parts)
      for (const { path } of catalog.layer(`parts/${id}/files`))
        expect(bare.files.map((file) => file.path)).not.toContain(
          path.replace('proof_of_concept', job.package),
        );
  });
});
