// The HTML that puts a place of the game into another page.

/** How the game tells the page around it how tall it is: `{ type, height }`, in CSS pixels. */
export const HEIGHT_MESSAGE = 'hibana.height';

/**
 * An `<iframe>` that grows with what it shows where the page allows a script; without it the frame keeps its height and scrolls.
 * @param address of the place, with the page's own parameters
 */
export function embedCode(address: string, title: string): string {
  const listener =
    `addEventListener("message",(e)=>{if(e.data&&e.data.type==="${HEIGHT_MESSAGE}")` +
    `for(const f of document.querySelectorAll("iframe"))if(f.contentWindow===e.source)f.style.height=e.data.height+"px"})`;
  const frame =
    `<iframe src="${escape(address)}" title="${escape(title)}" style="width:100%;height:640px;border:0"` +
    ' allow="fullscreen; autoplay; clipboard-write"></iframe>';
  return `${frame}\n<script>${listener}</script>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
