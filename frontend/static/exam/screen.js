/* The questions on the screen: one at a time or all at once, the map of them, the clock, and the review before submitting. */
import { remaining } from './clock.js';
import { data, figure, h, icon, prose, replace, say, text } from './dom.js';
import { makeControls } from './questions.js';
import { hour } from './receipt.js';
import { preference } from './store.js';

const TICK = 500;
const SOON = 60000;
const SAID_AT = [300, 60, 10];
const HINTS = { SINGLE: 'hint-single', TRUE_FALSE: 'hint-single', MULTIPLE: 'hint-multiple', ORDERING: 'hint-ordering', MATCHING: 'hint-matching', NUMERIC: 'hint-typed', SHORT_TEXT: 'hint-typed', ESSAY: 'hint-typed' };
const MOST_PREDICTED = 1000000000;

/**
 * @param attempt of attempt.js
 * @param act lasts(), timeUp(), submit(), isFinishing()
 */
export function makeScreen(main, attempt, clock, act) {
  const record = attempt.record;
  const questions = record.paper.questions;
  const where = document.getElementById('where');
  const timer = document.getElementById('timer');
  const progress = document.getElementById('prog');
  const go = document.getElementById('go');
  let all = preference('view') === 'all';
  let mode = 'questions';
  let locked = false;
  let before = 0;
  let closed = false;
  let waits = false;

  const sections = questions.map(section);
  const notice = h('div', { class: 'note warn', hidden: true, tabindex: '-1' });
  const sync = h('p', { class: 'sync', role: 'status' });
  const column = h('div', { class: 'column' });
  const map = makeMap();
  replace(main, column, map.element);
  const ticking = setInterval(tick, TICK);
  const marks = questions.map(() => h('i', {}));
  replace(progress, marks);

  function section(asked, i) {
    const name = 'q' + asked.id;
    const controls = makeControls(asked, name, (response, settled) => {
      if (!locked) attempt.respond(asked.id, response, settled);
    });
    const flag = h('button', { type: 'button', class: 'btn plain s flag', 'aria-pressed': String(record.flags.includes(asked.id)), onclick: () => {
      flag.setAttribute('aria-pressed', String(attempt.flag(asked.id)));
      draw();
    } }, icon('flag'), text('flag'));
    const heading = h('h2', { tabindex: '-1', id: name + '-stem' }, h('span', { class: 'vh' }, text('question', i + 1) + ' '), h('span', { class: 'no', 'aria-hidden': 'true' }, (i + 1) + '. '), prose(asked.stem));
    const element = h('section', { class: 'q' },
      h('fieldset', { 'aria-describedby': name + '-how' },
        h('legend', {}, heading),
        asked.picture ? h('img', { class: 'picture', src: asked.picture.address, alt: asked.picture.alternative }) : null,
        h('p', { class: 'how' }, h('span', { id: name + '-how' }, text(HINTS[asked.kind] || 'hint-typed')), flag),
        controls.element));
    element.addEventListener('focusin', () => {
      if (all && record.current !== i) {
        record.current = i;
        draw();
      }
    });
    if (record.answers[asked.id]) controls.show(record.answers[asked.id].response);
    return { asked, element, heading, controls };
  }

  function makeMap() {
    const cells = questions.map((asked, i) => h('button', { type: 'button', class: 'cell num', onclick: () => open(i) }, String(i + 1)));
    const summary = h('span', {});
    const views = ['one', 'all'].map(view => h('label', {},
      h('input', { type: 'radio', name: 'view', value: view, checked: (view === 'all') === all, onchange: () => {
        all = view === 'all';
        preference('view', view);
        show();
      } }), h('span', {}, text('view-' + view))));
    const element = h('details', { class: 'map' },
      h('summary', {}, icon('layout-grid'), summary, icon('chevron-down')),
      h('div', {},
        h('nav', { class: 'cells', 'aria-label': text('map') }, cells),
        h('p', { class: 'key' }, h('span', {}, text('key-answered')), h('span', {}, text('key-flagged'))),
        h('button', { type: 'button', class: 'btn second', onclick: () => review('') }, text('review')),
        h('fieldset', { class: 'choice' }, h('legend', {}, text('view')), h('div', { class: 'seg' }, views)),
        h('div', { class: 'choice' }, h('p', { id: 'size' }, text('size')), h('div', { class: 'seg', role: 'group', 'aria-labelledby': 'size' },
          [['-1', 'A−', 'size-smaller'], ['0', 'A', 'size-normal'], ['1', 'A+', 'size-larger']].map(step =>
            h('button', { type: 'button', 'data-text-step': step[0] }, h('span', { 'aria-hidden': 'true' }, step[1]), h('span', { class: 'vh' }, text(step[2])))))),
        record.who.name ? h('p', { class: 'small quiet' }, text('start-as', record.who.name), ' ', h('a', { href: '?nguoi-khac' }, text('start-other'))) : null));
    element.open = matchMedia('(min-width: 60rem)').matches;
    return { element, cells, summary };
  }

  function show() {
    mode = 'questions';
    map.element.hidden = false;
    sections.forEach((one, i) => { one.element.hidden = !all && i !== record.current; });
    replace(column, notice, sections.map(one => one.element), sync);
    main.classList.toggle('all', all);
    buttons();
    draw();
  }

  function open(i) {
    record.current = i;
    attempt.keep();
    show();
    if (!matchMedia('(min-width: 60rem)').matches) map.element.open = false;
    if (!all) scrollTo(0, 0);
    sections[i].heading.focus({ preventScroll: !all });
  }

  function buttons() {
    const last = record.current === questions.length - 1;
    replace(go, h('div', { class: 'in' },
      all ? h('span', {}) : h('button', { type: 'button', class: 'btn second l', disabled: record.current === 0, onclick: () => open(record.current - 1) }, icon('arrow-left'), text('previous')),
      all || last
        ? h('button', { type: 'button', class: 'btn l', onclick: () => review('') }, text('review'))
        : h('button', { type: 'button', class: 'btn l', onclick: () => open(record.current + 1) }, text('next'), icon('arrow-right'))));
    go.hidden = false;
  }

  /** Before submitting: what is missing, what was flagged, and the prediction. @param problem what the server said against it */
  function review(problem) {
    mode = 'review';
    const missing = questions.map((asked, i) => i).filter(i => !attempt.isAnswered(questions[i].id));
    const flagged = questions.map((asked, i) => i).filter(i => record.flags.includes(questions[i].id));
    const heading = h('h2', { tabindex: '-1' }, missing.length ? text('review-missing', missing.length) : text('review-complete', questions.length));
    const links = (title, list) => list.length ? [h('h3', {}, title), h('nav', { class: 'cells', 'aria-label': title }, list.map(i =>
      h('button', { type: 'button', class: 'cell num', 'aria-label': text('question', i + 1), onclick: () => open(i) }, String(i + 1))))] : null;
    const prediction = data.prediction && predict();
    map.element.hidden = true;
    go.hidden = true;
    replace(column, notice, h('section', { class: 'review' }, heading,
      problem ? h('p', { class: 'note bad', role: 'alert' }, problem) : null,
      links(text('review-unanswered'), missing),
      links(text('review-flagged'), flagged),
      h('form', { novalidate: true, onsubmit: event => {
        event.preventDefault();
        if (!prediction || prediction.check()) act.submit();
      } },
      prediction && prediction.element,
      h('div', { class: 'row' },
        h('button', { type: 'submit', class: 'btn l' }, text('submit')),
        h('button', { type: 'button', class: 'btn second l', onclick: () => open(missing.length ? missing[0] : record.current) }, text(missing.length ? 'review-go' : 'review-back'))))), sync);
    draw();
    scrollTo(0, 0);
    heading.focus({ preventScroll: true });
  }

  function predict() {
    const error = h('p', { id: 'prediction-error', class: 'field-error', hidden: true }, icon('circle-alert'), h('span', {}, text('prediction-wrong', figure(MOST_PREDICTED))));
    const input = h('input', { id: 'prediction', class: 'input', inputmode: 'numeric', autocomplete: 'off', maxlength: '13', value: record.prediction, 'aria-describedby': 'prediction-hint prediction-error', required: data.prediction.required });
    const plain = () => input.value.replace(/[\s.,\u00a0]/g, '');
    const right = () => plain() === '' ? !data.prediction.required : /^\d+$/.test(plain()) && Number(plain()) <= MOST_PREDICTED;
    input.addEventListener('input', () => {
      record.prediction = right() ? plain() : '';
      attempt.keep();
      if (!error.hidden) mark();
    });
    function mark() {
      error.hidden = right();
      if (right()) input.removeAttribute('aria-invalid');
      else input.setAttribute('aria-invalid', 'true');
    }
    return {
      element: h('div', { class: 'field' }, h('label', { for: 'prediction' }, data.prediction.text), h('p', { id: 'prediction-hint', class: 'hint' }, text(data.prediction.required ? 'prediction-required' : 'prediction-optional')), input, error),
      check() {
        mark();
        if (!right()) input.focus();
        return right();
      },
    };
  }

  /** While the last answers and the submission are on their way. */
  function sending(back) {
    mode = 'sending';
    waits = false;
    map.element.hidden = true;
    go.hidden = true;
    const heading = h('h2', { tabindex: '-1' }, text('sending'));
    replace(column, notice, h('section', { class: 'review' }, heading, h('p', {}, text('sending-what')),
      locked ? null : h('p', {}, h('button', { type: 'button', class: 'btn second', onclick: () => { back(); show(); } }, text('sending-back')))), sync);
    draw();
    heading.focus();
  }

  function saved() {
    const count = attempt.unsent().length;
    const state = attempt.courier.state();
    const asked = questions[record.current];
    const own = record.answers[asked.id];
    const stuck = waits || state === 'waiting' || navigator.onLine === false;
    if (mode === 'sending' && stuck) return ['warn', 'wifi-off', text('submit-waits')];
    if (count && stuck) return ['warn', 'wifi-off', text(act.lasts() ? 'offline' : 'offline-memory', count)];
    if (!act.lasts()) return ['warn', 'triangle-alert', text('memory')];
    if (count) return ['', 'loader-circle', text('saving')];
    if (mode !== 'questions') return ['ok', 'circle-check', text('all-saved')];
    if (own && attempt.isAnswered(asked.id)) return ['ok', 'circle-check', own.saved > 1 ? text('saved-at', hour(own.saved)) : text('saved')];
    return ['', null, text('unanswered')];
  }

  let shown = '';
  function draw() {
    if (closed) return;
    const answered = attempt.answered();
    const here = mode === 'questions' && !all ? text('where', record.current + 1, questions.length) : mode === 'questions' ? text('where-all', questions.length) : text('review');
    replace(where, here, h('small', {}, data.contestTitle + ', ' + data.title));
    document.title = here + ' – ' + data.title + ', ' + data.contestTitle;
    questions.forEach((asked, i) => {
      const done = attempt.isAnswered(asked.id);
      const flagged = record.flags.includes(asked.id);
      const current = i === record.current && mode === 'questions';
      marks[i].className = current ? 'n' : done ? 'a' : '';
      const cell = map.cells[i];
      cell.className = 'cell num' + (done ? ' a' : '') + (flagged ? ' f' : '');
      cell.setAttribute('aria-label', text('question', i + 1) + ', ' + text(done ? 'state-answered' : 'state-unanswered') + (flagged ? ', ' + text('state-flagged') : ''));
      if (current) cell.setAttribute('aria-current', 'step');
      else cell.removeAttribute('aria-current');
    });
    map.summary.textContent = text('summary', answered, questions.length - answered);
    const [tone, picture, words] = saved();
    if (shown !== tone + words || !sync.firstChild) {
      shown = tone + words;
      sync.className = 'sync ' + tone;
      replace(sync, picture && icon(picture), h('span', {}, words));
    }
    tick();
  }

  function tick() {
    if (closed) return;
    const left = record.deadline - clock.now();
    const seconds = Math.max(0, Math.floor(left / 1000));
    const soon = left <= SOON;
    const face = timer.querySelector('b');
    face.textContent = remaining(left);
    face.setAttribute('aria-label', text('timer', Math.floor(seconds / 60), seconds % 60));
    timer.querySelector('small').textContent = text(soon ? 'timer-soon' : 'timer-left');
    timer.classList.toggle('soon', soon);
    announce(seconds);
    if (left <= 0) act.timeUp();
  }

  /** At five minutes, one minute and ten seconds only; on entering late, what has passed is not said. */
  function announce(seconds) {
    const reached = SAID_AT.filter(at => before > at && seconds <= at).pop();
    before = seconds;
    if (reached) say(reached < 60 ? text('said-seconds', reached) : text('said-minutes', reached / 60), reached <= 60);
  }

  open(record.current);
  return {
    draw,
    review,
    sending,
    /** The submission did not get through, and is tried again. */
    waits(whether) {
      waits = whether;
      draw();
    },
    /** Answers that came from elsewhere. */
    refresh(changed) {
      sections.filter(one => changed.includes(one.asked.id)).forEach(one => one.controls.show(record.answers[one.asked.id].response));
      draw();
    },
    lock(whether) {
      locked = whether;
      sections.forEach(one => one.controls.lock(whether));
    },
    notice(words, link) {
      notice.hidden = !words;
      replace(notice, words, link ? ' ' : null, link);
    },
    close() {
      closed = true;
      clearInterval(ticking);
    },
  };
}
