"use strict";

const byId = (id) => document.getElementById(id);

const money = new Intl.NumberFormat(undefined, {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
});
const moment = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "medium" });

/* ---- talking to the API ---- */

/** Sends a request; returns the JSON of the answer, or throws an Error that a person can read. */
async function call(method, path, body) {
  const request = { method, headers: { Accept: "application/json" } };
  if (body !== undefined) {
    request.headers["Content-Type"] = "application/json";
    request.body = JSON.stringify(body);
  }
  let response;
  try {
    response = await fetch(`api/${path}`, request);
  } catch {
    throw new Error("The server does not answer. Is it still running?");
  }
  const content = await readJson(response);
  if (!response.ok) {
    throw new Error(content?.message ?? content?.detail ?? content?.title ?? meaning(response));
  }
  return content;
}

/** The body if it is JSON; null if it is empty or something else, such as a server's error page. */
async function readJson(response) {
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** For answers without a readable body. */
function meaning(response) {
  const known = {
    400: "The server did not understand this.",
    404: "This does not exist (any more).",
    409: "This conflicts with something already stored.",
    500: "Something went wrong on the server; its log says what.",
    503: "The server is too busy or its database is away. Please try again.",
  };
  return `${known[response.status] ?? "That did not work."} (${response.status})`;
}

/* ---- showing things: only textContent, so data is never taken for markup ---- */

function say(text, bad = false) {
  const notice = byId("notice");
  notice.textContent = text;
  notice.classList.toggle("bad", bad);
  notice.setAttribute("role", bad ? "alert" : "status");
  notice.hidden = false;
}

function element(name, text, className) {
  const made = document.createElement(name);
  made.textContent = text ?? "";
  if (className) {
    made.className = className;
  }
  return made;
}

function row(...cells) {
  const made = document.createElement("tr");
  made.append(...cells);
  return made;
}

/** Fills a list, and shows a sentence in its place if there is nothing in it. */
function fill(id, items, make) {
  byId(id).replaceChildren(...items.map(make));
  byId(`${id}-empty`).hidden = items.length > 0;
  const table = byId(`${id}-table`);
  if (table) {
    table.hidden = items.length === 0;
  }
}

/** Fills a select, and keeps what was chosen. */
function offer(select, items, label) {
  const chosen = select.value;
  select.replaceChildren(
    ...items.map((item) => {
      const option = element("option", label(item));
      option.value = item.id;
      return option;
    }),
  );
  if (items.some((item) => String(item.id) === chosen)) {
    select.value = chosen;
  }
  select.form.querySelector("button").disabled = items.length === 0;
}

function userRow(user) {
  const remove = element("button", "Delete", "plain");
  remove.type = "button";
  remove.setAttribute("aria-label", `Delete ${user.name}`);
  remove.addEventListener("click", () =>
    act(remove, () => call("DELETE", `users/${user.id}`), () => `${user.name} is deleted.`),
  );
  const action = document.createElement("td");
  action.append(remove);
  return row(element("td", user.id), element("td", user.name), element("td", user.email), action);
}

function accountRow(account) {
  return row(
    element("td", account.id),
    element("td", account.owner.name),
    element("td", money.format(account.balance), "money"),
  );
}

function transferItem(transfer) {
  const item = document.createElement("li");
  const time = element("time", moment.format(new Date(transfer.createdAt)));
  time.dateTime = transfer.createdAt;
  item.append(
    element("span", `${transfer.fromOwner} (${transfer.from}) → ${transfer.toOwner} (${transfer.to})`),
    element("span", money.format(transfer.amount), "money"),
    time,
  );
  return item;
}

function showTotals(users, accounts, totals) {
  const balance = accounts.reduce((sum, account) => sum + account.balance, 0);
  byId("total-users").textContent = users.length;
  byId("total-balance").textContent = money.format(balance);
  if (totals.length > 0) {
    const [last] = totals;
    byId("counted").textContent =
      `Counted ${moment.format(new Date(last.countedAt))}: ` +
      `${last.users} users, ${money.format(last.balance)} in all accounts.`;
  }
}

async function refresh() {
  const [users, accounts, transfers, totals] = await Promise.all(
    ["users", "accounts", "transfers", "totals"].map((path) => call("GET", path)),
  );
  fill("users", users, userRow);
  fill("accounts", accounts, accountRow);
  fill("transfers", transfers, transferItem);
  showTotals(users, accounts, totals);

  const account = (one) => `${one.id} · ${one.owner.name} · ${money.format(one.balance)}`;
  const transfer = byId("transfer-form").elements;
  const untouched = transfer.to.value === "";
  offer(transfer.from, accounts, account);
  offer(transfer.to, accounts, account);
  if (untouched && accounts.length > 1) {
    transfer.to.value = accounts[1].id;
  }
  offer(byId("account-form").elements.ownerId, users, (user) => `${user.name} (${user.email})`);
}

/* ---- doing things ---- */

/** Runs one action with its button held, tells how it went, and shows the new state. */
async function act(button, work, told) {
  button.disabled = true;
  let answer;
  try {
    answer = await work();
  } catch (refused) {
    say(refused.message, true);
    return;
  } finally {
    button.disabled = false;
  }
  say(told(answer));
  await show();
}

async function show() {
  try {
    await refresh();
  } catch (failed) {
    say(failed.message, true);
  }
}

function onSubmit(id, path, read, told) {
  const form = byId(id);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const fields = Object.fromEntries(new FormData(form));
    act(form.querySelector("button"), () => call("POST", path, read(fields)), (answer) => {
      form.querySelectorAll("input").forEach((input) => (input.value = input.defaultValue));
      return told(answer);
    });
  });
}

onSubmit(
  "user-form",
  "users",
  ({ name, email }) => ({ name, email }),
  (user) => `${user.name} is user ${user.id}.`,
);
onSubmit(
  "account-form",
  "accounts",
  ({ ownerId, balance }) => ({ ownerId: Number(ownerId), balance: Number(balance) }),
  (account) => `Account ${account.id} is open for ${account.owner.name}.`,
);
onSubmit(
  "transfer-form",
  "transfers",
  ({ from, to, amount }) => ({ from: Number(from), to: Number(to), amount: Number(amount) }),
  (transfer) => `${money.format(transfer.amount)} went from ${transfer.fromOwner} to ${transfer.toOwner}.`,
);
byId("count").addEventListener("click", (event) =>
  act(event.currentTarget, () => call("POST", "totals"), () => "The books are counted."),
);

show();
