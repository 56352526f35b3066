import { writeWholeFolder } from "../outputs/write-whole-folder.ts";

/**
 * Writes a site: a folder with one `index.html` that opens from a web server and from `file://` alike.
 * It is whole in itself, so that no request of a reader can go missing or be cached in an older state than another.
 */
export async function writeSite(folder: string, html: string): Promise<void> {
  await writeWholeFolder(folder, new Map([["index.html", html]]));
}
