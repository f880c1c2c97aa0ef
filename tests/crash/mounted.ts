/** Runs a build where a disk is full or can only be read: in a namespace of mounts of its own, where one can be made. */
import { spawnSync } from "node:child_process";
import { mkdtemp } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import process from "node:process";

export const MAY_MOUNT = spawnSync("unshare", ["-m", "true"]).status === 0;

export interface Mounted {
  readonly code: number | null;
  readonly stderr: string;
  /** Copies of the whole folder: after the build, and after another one that had what it needed. */
  readonly after: string;
  readonly healed: string;
  readonly healedCode: number | null;
  /** The caller removes it. */
  readonly copies: string;
}

/** `$1` is the folder, `$2` what is mounted over, `$3` the size or "ro", `$4` where copies go; then the command. */
const SCRIPT = `
folder=$1 over=$2 size=$3 copies=$4; shift 4
cp -a "$over" "$copies/saved"
if [ "$size" = ro ]; then
  mount --bind "$over" "$over" && mount -o remount,ro,bind "$over" || exit 99
else
  mount -t tmpfs -o size=100m none "$over" && cp -a "$copies/saved/." "$over/" || exit 99
  used=$(df -k --output=used "$over" | tail -1)
  mount -o "remount,size=$((used + size))k" "$over" || exit 99
fi
"$@"; code=$?
cp -a "$folder" "$copies/after"
if [ "$size" = ro ]; then mount -o remount,rw,bind "$over"; else mount -o remount,size=100m "$over"; fi
"$@" >/dev/null 2>&1; echo "$?" > "$copies/code"
cp -a "$folder" "$copies/healed"
exit $code
`;

/** `spare`: kilobytes that are left on the disk, or that it can only be read. */
export async function buildMounted(
  folder: string,
  over: string,
  { spare, command }: { readonly spare: number | "ro"; readonly command: readonly string[] },
): Promise<Mounted> {
  const copies = await mkdtemp(path.join(os.tmpdir(), "lectern-outer-"));
  const args = ["-m", "sh", "-c", SCRIPT, "sh", folder, over, String(spare), copies];
  const { status, stderr } = spawnSync("unshare", [...args, process.execPath, ...command], {
    encoding: "utf8",
    env: { ...process.env, CI: "", NO_COLOR: "1" },
  });
  const { stdout } = spawnSync("cat", [path.join(copies, "code")], { encoding: "utf8" });
  const [after, healed] = [path.join(copies, "after"), path.join(copies, "healed")];
  return { code: status, stderr, after, healed, healedCode: Number(stdout), copies };
}
