import { element } from './element.js';

/**
 * A page of ours within the page, as high as it is, so that only one thing scrolls; one whose parts scroll themselves is as high
 * as a window. It runs no script.
 */
export function framed(html: string, title: string, height: 'own' | 'tall' = 'own'): HTMLIFrameElement {
  const sandbox = 'allow-same-origin allow-popups';
  const frame = element('iframe', { title, sandbox, srcdoc: html, class: height });
  if (height === 'tall') return frame;
  frame.setAttribute('scrolling', 'no'); // bars that come while it grows would stay in Firefox
  frame.addEventListener('load', () => {
    const root = frame.contentDocument?.documentElement;
    if (!root) return;
    const fit = () => {
      const border = frame.offsetHeight - frame.clientHeight;
      frame.setAttribute('height', String(Math.ceil(root.getBoundingClientRect().height) + border));
    };
    new ResizeObserver(fit).observe(root);
    fit();
  });
  return frame;
}
