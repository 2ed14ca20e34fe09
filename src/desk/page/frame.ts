import { element } from './element.js';

/** A page of ours within the page, as high as it is, so that only one thing scrolls. It runs no script. */
export function framed(html: string, title: string): HTMLIFrameElement {
  const frame = element('iframe', { title, sandbox: 'allow-same-origin allow-popups', srcdoc: html });
  frame.addEventListener('load', () => {
    const root = frame.contentDocument?.documentElement;
    if (!root) return;
    const fit = () => frame.setAttribute('height', String(root.scrollHeight));
    new ResizeObserver(fit).observe(root);
    fit();
  });
  return frame;
}
