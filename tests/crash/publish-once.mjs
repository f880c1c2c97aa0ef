/** Publishes a folder as a build does whose pages are printed: what a whole build does last, in a tenth of its time. */
import fs from "node:fs";
import path from "node:path";
import process from "node:process";
import { holdOutput } from "../../dist/io/hold-output.js";
import { openStage } from "../../dist/io/publish.js";
import { openStageWriter } from "../../dist/io/stage-writer.js";

const [content, output, cache] = process.argv.slice(2);

const held = await holdOutput(output, cache, { longest: 0 });
try {
  const retention = { days: 30, ledger: path.join(cache, "hashed.json") };
  const stage = await openStage(held.place, { retention });
  const ledger = path.join(cache, "site.json");
  const writer = openStageWriter({ stage: stage.folder, output, content, ledger });
  for (const file of fs.readdirSync(content, { recursive: true, withFileTypes: true })) {
    const place = path.join(file.parentPath, file.name);
    if (file.isFile()) writer.write({ url: path.relative(content, place), content: fs.readFileSync(place) });
  }
  await stage.publish();
  writer.finish();
} finally {
  held.release();
}
