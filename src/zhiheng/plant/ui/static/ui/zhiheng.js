/* 执衡: a page can be read and used without this file. It adds shortcuts, copying, folding and focus. */
(() => {
  const one = (selector, root = document) => root.querySelector(selector);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const typing = () => /INPUT|TEXTAREA|SELECT/.test(document.activeElement.tagName);
  document.documentElement.classList.add('has-script');

  const move = step => {
    const links = all('.zh-table tbody .zh-link-no');
    const at = links.indexOf(document.activeElement);
    links[Math.max(0, Math.min(links.length - 1, at + step))]?.focus();
  };
  addEventListener('keydown', event => {
    if (typing() || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '/') { event.preventDefault(); one('#find')?.focus(); }
    if (event.key === 'j') move(1);
    if (event.key === 'k') move(-1);
  });

  const press = {
    copy: async button => {
      await navigator.clipboard?.writeText(button.dataset.copy);
      one('[data-says]', button).textContent = '已复制';
    },
    more: button => {
      const open = button.closest('.zh-filter').classList.toggle('is-open');
      button.setAttribute('aria-expanded', open);
    },
    show: button => {
      const input = document.getElementById(button.getAttribute('aria-controls'));
      input.type = input.type === 'password' ? 'text' : 'password';
      button.setAttribute('aria-pressed', input.type === 'text');
    },
    fill: button => {
      const input = document.getElementById(button.getAttribute('aria-controls'));
      input.value = button.dataset.fill;
      input.focus();
    },
    print: () => print(),
    unfold: button => all('details', button.closest('.zh-panel')).forEach(part => { part.open = true; }),
  };
  addEventListener('click', event => {
    const button = event.target.closest('[data-press]');
    if (button) press[button.dataset.press]?.(button);
    if (!event.target.closest('.zh-account')) all('.zh-account[open]').forEach(menu => { menu.open = false; });
  });
  addEventListener('input', event => {
    if (event.target.id !== 'actfind') return;
    const words = event.target.value.trim();
    const panel = event.target.closest('.zh-panel');
    all('.zh-act', panel).forEach(act => {
      act.hidden = words !== '' && !one('.zh-act-name', act).textContent.includes(words);
    });
    all('.zh-actgroup', panel).forEach(group => {
      group.open = words !== '';
      group.hidden = words !== '' && !one('.zh-act:not([hidden])', group);
    });
  });

  /* What could not be done is told first: the alert gets the focus, in a page or in a fragment. */
  const tell = root => one('[role=alert][tabindex]', root)?.focus();
  tell(document);
  addEventListener('htmx:afterSwap', event => tell(event.detail.target));
})();
