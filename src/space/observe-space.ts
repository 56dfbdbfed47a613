/** What there is on the Hub, and what would stop a Space. Looks, changes nothing. */
import { inputError, UserError } from '../words/errors.ts';
import type { BuiltSpace } from './built-space.ts';
import type { Hub, WhoAmI } from './hub.ts';
import { fileChangesBetween, parseSpaceId, type RemoteSpace } from './space-plan.ts';

/** @param from where the token came from @throws UserError where the token's user can't write there */
export function checkAccount(account: WhoAmI, id: string, from: string): void {
  const { namespace, name } = parseSpaceId(id);
  if (account.auth?.accessToken?.role === 'read')
    throw new UserError(
      'token-rights',
      `The token from ${from} may only read. Make one that may write at https://huggingface.co/settings/tokens.`,
    );
  if (namespace !== account.name && !account.orgs.some((org) => org.name === namespace))
    throw new UserError(
      'owner',
      `The token from ${from} is ${account.name}'s, who can't write to ${namespace}. Name the Space ${account.name}/${name}.`,
      2,
    );
}

/** The Space as it is now; undefined where there is none that the token can see. */
export async function observeSpace(hub: Hub, id: string): Promise<RemoteSpace | undefined> {
  const space = await hub.space(id);
  if (!space) return undefined;
  const [files, variables, there, page] = await Promise.all([
    hub.files(id),
    hub.variables(id),
    hub.text(id, 'project.yaml'),
    space.sdk === 'static' ? hub.text(id, 'index.html') : undefined,
  ]);
  return { sdk: space.sdk, head: space.sha, files, variables, project: there, page };
}

/** @throws UserError (exit 2) with what the Hub would refuse in a README that it has not yet */
export async function checkFrontMatter(
  hub: Hub,
  { files }: BuiltSpace,
  remote: RemoteSpace | undefined,
): Promise<void> {
  const { upload } = fileChangesBetween(files, remote?.files ?? []);
  const readme = upload.find(({ path }) => path === 'README.md');
  const faults = readme ? await hub.faultsOf(readme.bytes.toString()) : [];
  if (faults.length > 0)
    throw inputError(
      'space-invalid',
      'The Hub would not take this Space.',
      faults.map((message) => ({ file: 'demo/README.md', message })),
    );
}
