/*
 * Lets a reader walk through the marks of a chart: with the arrow keys, by hovering, by touch. Everything it says stands in the table beside
 * the chart as well; without it nothing is lost.
 *
 * A group with data-m="label=value|label=value" describes its children in order. data-walk="x" on the drawing means that the marks are
 * columns side by side; otherwise the nearest mark is meant.
 */
(() => {
  'use strict';
  const REACH = 28;
  const charts = new WeakMap();
  let tip, live, shown;

  const element = (className) => {
    const made = document.createElement('div');
    made.className = className;
    document.body.append(made);
    return made;
  };

  /** Marks with what is said of them, in reading order: from left to right, or from top to bottom when they stand above one another. */
  const marksOf = (svg) => {
    if (!charts.has(svg)) {
      const marks = [...svg.querySelectorAll('[data-m]')].flatMap((group) =>
        group.dataset.m.split('|').map((text, i) => {
          const cut = text.indexOf('=');
          return { node: group.children[i], label: text.slice(0, cut), value: text.slice(cut + 1) };
        })).filter((mark) => mark.node);
      charts.set(svg, sorted(marks));
    }
    return charts.get(svg);
  };

  const centre = (node) => {
    const box = node.getBoundingClientRect();
    return { x: box.left + box.width / 2, y: box.top + box.height / 2, top: box.top };
  };

  const sorted = (marks) => {
    const at = new Map(marks.map((mark) => [mark, centre(mark.node)]));
    const spread = (key) => Math.max(...marks.map((m) => at.get(m)[key])) - Math.min(...marks.map((m) => at.get(m)[key]));
    const rows = marks.length > 1 && marks.every((m, i) => !i || at.get(m).y - at.get(marks[i - 1]).y > 10);
    return rows || !spread('x') ? marks : marks.sort((a, b) => at.get(a).x - at.get(b).x);
  };

  const hide = () => {
    if (shown) {
      shown.mark.node.classList.remove('on');
      tip.hidden = true;
      shown = undefined;
    }
  };

  const show = (svg, mark, aloud) => {
    if (shown && shown.mark === mark) {
      return;
    }
    hide();
    tip ??= element('ctip');
    tip.setAttribute('aria-hidden', 'true');
    tip.replaceChildren(Object.assign(document.createElement('b'), { textContent: mark.label }), mark.value);
    tip.hidden = false;
    mark.node.classList.add('on');
    const spot = centre(mark.node);
    const room = document.documentElement.clientWidth - tip.offsetWidth - 4;
    const above = spot.top - tip.offsetHeight - 10;
    tip.style.left = `${Math.max(4, Math.min(spot.x - tip.offsetWidth / 2, room)) + scrollX}px`;
    tip.style.top = `${(above > 4 ? above : spot.y + 14) + scrollY}px`;
    shown = { svg, mark };
    if (aloud) {
      live ??= element('clive');
      live.setAttribute('aria-live', 'polite');
      live.textContent = `${mark.label}: ${mark.value}`;
    }
  };

  const nearest = (svg, event) => {
    const marks = marksOf(svg);
    const under = marks.find((mark) => mark.node === event.target);
    if (under || svg.dataset.walk === 'x') {
      return under;
    }
    let best, least = REACH;
    for (const mark of marks.filter((m) => m.node.tagName === 'circle')) {
      const spot = centre(mark.node);
      const far = Math.hypot(spot.x - event.clientX, spot.y - event.clientY);
      if (far < least) {
        [best, least] = [mark, far];
      }
    }
    return best;
  };

  const pointed = (event) => {
    const svg = event.target.closest?.('svg[data-walk]');
    const mark = svg && nearest(svg, event);
    if (mark) {
      show(svg, mark, false);
    } else if (shown && !event.target.closest?.('.ctip') && shown.svg !== document.activeElement) {
      hide();
    }
  };

  const walk = (event) => {
    if (event.key === 'Escape') {
      hide();
      return;
    }
    const svg = event.target.closest?.('svg[data-walk]');
    const marks = svg ? marksOf(svg) : [];
    const at = shown && shown.svg === svg ? marks.indexOf(shown.mark) : -1;
    const to = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: marks.length - 1 }[event.key];
    if (to !== undefined && marks.length) {
      event.preventDefault();
      show(svg, marks[Math.max(0, Math.min(to, marks.length - 1))], true);
    }
  };

  /** Drawings with marks take the focus; the browser's own tooltip of the title would cover ours, so the title stays for readers only. */
  const prepare = (root) => {
    for (const svg of root.querySelectorAll('svg[data-walk]:not([tabindex])')) {
      if (svg.querySelector('[data-m]')) {
        // A drawing in a table row would be one of a hundred stops, and says no more than the row.
        svg.setAttribute('tabindex', svg.closest('td') ? '-1' : '0');
        const title = svg.querySelector('title');
        const words = document.createElementNS('http://www.w3.org/2000/svg', 'desc');
        words.id = title.id;
        words.textContent = title.textContent;
        title.replaceWith(words);
      }
    }
  };

  document.addEventListener('pointermove', pointed, { passive: true });
  document.addEventListener('pointerdown', pointed, { passive: true });
  document.addEventListener('keydown', walk);
  document.addEventListener('focusout', hide);
  document.addEventListener('scroll', (event) => event.target === document || hide(), { capture: true, passive: true });
  document.addEventListener('htmx:load', (event) => prepare(event.target));
  prepare(document);
})();
