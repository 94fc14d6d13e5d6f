// Asks only what is to be answered. Without this file every question stands there with the words that tell when it is asked.
// Razor writes the attribute empty on a question that is always asked.
const conditional = '[data-shown-when]:not([data-shown-when=""])';
for (const form of new Set([...document.querySelectorAll(conditional)].map(e => e.closest('form') ?? document))) {
  const questions = [...form.querySelectorAll(conditional)];
  const answers = name => [...form.querySelectorAll('input, select, textarea')]
    .filter(e => e.name === name && !e.disabled && (!/^(radio|checkbox)$/.test(e.type) || e.checked)).map(e => e.value);
  // In their order: a question whose own ground is not asked has no answer to stand on.
  const ask = () => questions.forEach(question => {
    const wanted = JSON.parse(question.dataset.anyOf), asked = answers(question.dataset.shownWhen).some(a => wanted.includes(a));
    question.hidden = !asked;
    question.querySelectorAll('input, select, textarea').forEach(e => e.disabled = !asked);
  });
  form.querySelectorAll('[data-when]').forEach(words => words.hidden = true);
  form.addEventListener('change', ask);
  ask();
}
