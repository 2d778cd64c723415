// SPDX-License-Identifier: GPL-3.0-or-later
// The planner's page: sends a step, puts in the parts that changed, keeps the state in the address.
// Without this file every button works as a plain form.
"use strict";
(() => {
  const form = document.getElementById("desk");
  const live = document.getElementById("live");
  const trouble = document.getElementById("trouble");
  const part = (name) => document.getElementById("p-" + name);
  let state = location.search.slice(1);
  const past = [];
  const future = [];

  // ---- Asking: one request at a time. A step is never lost; of looks that wait, the last counts.
  const queue = [];
  let isBusy = false;

  // `make` tells the query when its turn comes, over the state that then is; null for none.
  function ask(make, how = {}) {
    const last = queue[queue.length - 1];
    if (last?.how.isLook) queue.pop();
    queue.push({ make, how });
    if (!isBusy) work();
  }

  async function work() {
    isBusy = true;
    while (queue.length > 0) {
      const { make, how } = queue.shift();
      const query = make();
      if (query === null) continue;
      performance.mark("change");
      try {
        const response = await fetch("answer?" + query, { headers: { "X-Have": have() } });
        const text = await response.text();
        if (response.ok) show(text, how);
        else fail(text);
      } catch {
        fail(document.documentElement.lang === "en"
          ? "The server does not answer; what stands here is the last answer." : "服务没有应答，这里还是上一次的结果。");
      }
    }
    isBusy = false;
  }

  function have() {
    return [...document.querySelectorAll("[data-hash]")]
      .filter((element) => element.dataset.hash)
      .map((element) => element.id.slice(2) + "=" + element.dataset.hash).join(" ");
  }

  function say(text) { live.textContent = ""; live.textContent = text; }

  // What the page shows is not what was asked for: everybody must see that.
  function fail(text) { trouble.textContent = text; trouble.hidden = false; }

  function show(text, how) {
    trouble.hidden = true;
    const box = document.createElement("template");
    box.innerHTML = text;
    const answer = box.content.firstElementChild;
    const focus = focusKey();
    for (const fresh of answer.querySelectorAll(":scope > [data-part]")) {
      const name = fresh.dataset.part;
      if (name === how.keep) continue;
      replace(part(name), fresh);
    }
    const next = answer.dataset.state;
    const isRefused = answer.dataset.refused === "1";
    if (!isRefused && !how.isLook) settle(next, how);
    if (!isRefused && how.isTyped) form.elements.add.value = "";
    refocus(focus);
    say(isRefused ? part("refusal").textContent : answer.dataset.spoken);
    measure();
    how.done?.();
  }

  function replace(old, fresh) {
    const places = [...old.querySelectorAll(".scroll")].map((box) => [box.scrollTop, box.scrollLeft]);
    const open = [...old.querySelectorAll("details")].map((details) => details.open);
    old.replaceChildren(...fresh.childNodes);
    old.dataset.hash = fresh.dataset.hash;
    [...old.querySelectorAll(".scroll")].forEach((box, index) => {
      if (places[index]) [box.scrollTop, box.scrollLeft] = places[index];
    });
    [...old.querySelectorAll("details")].forEach((details, index) => {
      if (open[index]) details.open = true;
    });
    ready(old);
  }

  // The state as the address: going back is the browser's own button, too.
  function settle(next, how) {
    if (next === state) return;
    if (!how.isStep) {
      past.push(state);
      future.length = 0;
    }
    state = next;
    if (!how.isBack) history.pushState(null, "", next ? "?" + next : location.pathname);
    document.getElementById("state").value = state;
    const kept = new URLSearchParams(state);
    for (const field of [...form.querySelectorAll("input[type=hidden]")]) field.remove();
    for (const name of ["year", "why", "lang", "theme"]) {
      if (!kept.has(name)) continue;
      const field = document.createElement("input");
      [field.type, field.name, field.value] = ["hidden", name, kept.get(name)];
      form.prepend(field);
    }
    buttons();
  }

  function measure() {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => performance.measure("answer", "change");
    requestAnimationFrame(() => channel.port2.postMessage(null));
  }

  // ---- Focus stays where it was, although its element is a new one.
  function focusKey() {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const row = element.closest("g.row");
    if (row) return { kind: "row", key: row.dataset.p };
    const cell = element.closest("td");
    if (cell) {
      const line = cell.closest("tr");
      return { kind: "cell", key: line.dataset.s, index: cell.cellIndex };
    }
    if (element.name && element.form === form) {
      return { kind: "field", key: element.name, value: element.value, tag: element.tagName };
    }
    return null;
  }

  function refocus(focus) {
    if (!focus || document.activeElement !== document.body) return;
    let element = null;
    if (focus.kind === "row") element = rowOf(focus.key);
    if (focus.kind === "cell") {
      const line = [...document.querySelectorAll("tr[data-s]")].find((row) => row.dataset.s === focus.key);
      element = line?.cells[focus.index];
    }
    if (focus.kind === "field") {
      const fields = [...form.elements].filter((field) => field.name === focus.key && field.tagName === focus.tag);
      element = fields.find((field) => field.value === focus.value) ?? fields[0] ?? form.elements.add;
    }
    element?.focus({ preventScroll: true });
  }

  // ---- Forms
  function read(submitter) {
    const fields = new FormData(form, submitter ?? null);
    const isTyped = submitter?.name === "add" || submitter?.classList.contains("main");
    if (!isTyped) fields.delete("add");
    // The lines are those of the state when the turn comes, not those that stood here at the click.
    fields.delete("c");
    return [new URLSearchParams(fields), isTyped];
  }

  function over(fields) {
    const lines = new URLSearchParams(state).getAll("c").map((line) => ["c", line]);
    return new URLSearchParams([...lines, ...fields]).toString();
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const [fields, isTyped] = read(event.submitter);
    ask(() => over(fields), { isTyped });
  });

  document.addEventListener("change", (event) => {
    const field = event.target;
    if (field.form !== form || !["zone", "stage", "failing", "from"].includes(field.name)) return;
    const [fields] = read(null);
    ask(() => over(fields));
  });

  const save = document.getElementById("save");
  // Who may only look has no such form.
  save?.addEventListener("submit", async (event) => {
    event.preventDefault();
    const body = new URLSearchParams(new FormData(save, event.submitter));
    const response = await fetch("save", { method: "POST", body, headers: { "X-Have": "-" } });
    const text = await response.text();
    const saved = part("saved");
    if (response.headers.get("Content-Type").startsWith("text/html")) saved.innerHTML = text;
    else saved.textContent = text;
    if (response.ok) ask(() => state, { isStep: true });
  });

  // ---- Undo and redo
  const undo = document.getElementById("undo");
  const redo = document.getElementById("redo");

  function buttons() {
    undo.disabled = past.length === 0;
    redo.disabled = future.length === 0;
  }

  function step(from, to) {
    ask(() => {
      if (from.length === 0) return null;
      to.push(state);
      return from.pop();
    }, { isStep: true });
  }

  undo.addEventListener("click", () => step(past, future));
  redo.addEventListener("click", () => step(future, past));
  window.addEventListener("popstate", () => {
    ask(() => location.search.slice(1), { isStep: true, isBack: true });
  });
  document.addEventListener("keydown", (event) => {
    const isText = event.target.matches("input[type=text]") && event.target.value !== "";
    if (!(event.ctrlKey || event.metaKey) || isText) return;
    const key = event.key.toLowerCase();
    if (key === "z") step(...(event.shiftKey ? [future, past] : [past, future]));
    else if (key === "y") step(future, past);
    else return;
    event.preventDefault();
  });

  // ---- The calendar: dragging and arrow keys move a project by whole years
  const calendar = part("calendar");
  const rowOf = (name) => [...calendar.querySelectorAll("g.row")].find((row) => row.dataset.p === name);
  let drag = null;

  function moved(name, years) {
    return state + (state ? "&" : "") + new URLSearchParams({ do: "shift", project: name, by: years });
  }

  function choose(row) {
    for (const other of calendar.querySelectorAll("g.chosen")) other.classList.remove("chosen");
    row.classList.add("chosen");
    const list = form.elements.project;
    if (list) list.value = row.dataset.p;
  }

  calendar.addEventListener("pointerdown", (event) => {
    const row = event.target.closest("g.row");
    if (!row || event.button !== 0) return;
    choose(row);
    row.focus({ preventScroll: true });
    if (row.classList.contains("fixed")) return;
    const picture = row.ownerSVGElement;
    const year = picture.getScreenCTM().a * Number(picture.dataset.step);
    drag = { row, name: row.dataset.p, from: event.clientX, year, by: 0, step: Number(picture.dataset.step) };
    row.setPointerCapture(event.pointerId);
    row.classList.add("dragged");
  });

  calendar.addEventListener("pointermove", (event) => {
    if (!drag) return;
    const by = Math.round((event.clientX - drag.from) / drag.year);
    if (by === drag.by) return;
    drag.by = by;
    drag.row.querySelector(".move").setAttribute("transform", `translate(${by * drag.step} 0)`);
    const { name } = drag;
    ask(() => (by ? moved(name, by) : state), { keep: "calendar", isLook: true });
  });

  function drop(isKept) {
    if (!drag) return;
    const { row, name, by } = drag;
    drag = null;
    row.classList.remove("dragged");
    row.querySelector(".move").removeAttribute("transform");
    if (!by) return;
    if (isKept) shift(name, by);
    else ask(() => state, { isLook: true });
  }

  calendar.addEventListener("pointerup", () => drop(true));
  calendar.addEventListener("pointercancel", () => drop(false));

  // Moves that wait for their turn add up: keys come faster than answers.
  function shift(name, by) {
    const last = queue[queue.length - 1];
    if (last?.how.shift?.name === name) {
      last.how.shift.by += by;
      return;
    }
    const move = { name, by };
    ask(() => (move.by ? moved(name, move.by) : null), { shift: move });
  }

  calendar.addEventListener("keydown", (event) => {
    const row = event.target.closest("g.row");
    if (!row) return;
    const rows = [...calendar.querySelectorAll("g.row")];
    const years = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const lines = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (years && !row.classList.contains("fixed")) {
      shift(row.dataset.p, years);
    } else if (lines) {
      const next = rows[rows.indexOf(row) + lines];
      if (next) { choose(next); next.focus(); }
    } else if (event.key === "Escape" && drag) {
      drop(false);
    } else {
      return;
    }
    event.preventDefault();
  });
  calendar.addEventListener("focusin", (event) => {
    const row = event.target.closest("g.row");
    if (row) choose(row);
  });

  // ---- Tables: arrow keys move between cells, Enter or a click asks why
  function ready(root) {
    for (const table of root.querySelectorAll("table.heat, table.bars")) {
      for (const cell of table.querySelectorAll("tbody td")) if (subject(cell)) cell.tabIndex = -1;
      const first = [...table.querySelectorAll("tbody td")].find(subject);
      if (first) first.tabIndex = 0;
    }
  }

  function subject(cell) {
    if (cell.dataset.k) return cell.dataset.s + " " + cell.dataset.k;
    const line = cell.closest("tr[data-s]");
    const table = cell.closest("table.heat");
    const key = table?.tHead.rows[0].cells[cell.cellIndex]?.dataset.k;
    if (!line || !key) return null;
    return line.dataset.s + " " + key;
  }

  function why(cell) {
    const asked = subject(cell);
    if (!asked) return;
    ask(() => {
      const next = new URLSearchParams(state);
      next.set("why", asked);
      return next.toString();
    }, { done: () => part("why").querySelector("h2")?.focus() });
  }

  document.addEventListener("click", (event) => {
    const cell = event.target.closest("table.heat td, table.bars td");
    if (cell) why(cell);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && part("why").firstElementChild) {
      part("why").querySelector("button")?.click();
      return;
    }
    const cell = event.target.closest?.("table.heat td, table.bars td");
    if (!cell) return;
    const row = cell.parentElement;
    const steps = { ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0] }[event.key];
    if (steps) {
      const line = row.parentElement.rows[row.sectionRowIndex + steps[0]];
      const next = line?.cells[cell.cellIndex + steps[1]];
      if (next && subject(next)) {
        cell.tabIndex = -1;
        next.tabIndex = 0;
        next.focus();
      }
    } else if (event.key === "Enter" || event.key === " ") {
      why(cell);
    } else {
      return;
    }
    event.preventDefault();
  });

  for (const tool of document.querySelectorAll(".script")) tool.hidden = false;
  ready(document);
  buttons();
})();
