// SPDX-License-Identifier: GPL-3.0-or-later
// A search that goes on: its progress comes as events, and at its end the page is asked for anew.
"use strict";
(() => {
  const job = document.getElementById("job");
  const shown = document.getElementById("progress");
  if (!job?.dataset.events) return;
  const source = new EventSource(job.dataset.events);
  source.addEventListener("progress", (event) => { shown.innerHTML = JSON.parse(event.data); });
  source.addEventListener("end", () => { source.close(); location.reload(); });
})();
