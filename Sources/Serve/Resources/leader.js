// SPDX-License-Identifier: GPL-3.0-or-later
// The leader's page: how sure it is takes some seconds, and comes when it is there.
"use strict";
(async () => {
  const sheet = document.getElementById("sheet");
  if (!sheet?.querySelector("[data-odds]")) return;
  const response = await fetch("leader/odds?" + sheet.dataset.state);
  if (response.ok) sheet.innerHTML = await response.text();
})();
