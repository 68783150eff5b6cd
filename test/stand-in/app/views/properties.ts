import { setIcon } from '../ui/icons';

/** The frontmatter as a block of properties. Null stands for frontmatter that can't be read. */
export function drawProperties(values: Record<string, unknown> | null): HTMLElement {
  const container = createDiv('metadata-container');
  if (!values) {
    container.addClass('is-invalid');
    container.createDiv({ cls: 'metadata-error', text: 'Ugyldige egenskaber' });
    return container;
  }
  container.createDiv({ cls: 'metadata-properties-heading', text: 'Egenskaber' });
  const list = container.createDiv('metadata-properties');
  for (const [key, value] of Object.entries(values)) {
    const row = list.createDiv({ cls: 'metadata-property', attr: { 'data-property-key': key } });
    const keyEl = row.createDiv('metadata-property-key');
    setIcon(keyEl.createSpan('metadata-property-icon'), iconFor(value));
    keyEl.createSpan({ cls: 'metadata-property-key-input', text: key });
    drawValue(row.createDiv('metadata-property-value'), value);
  }
  return container;
}

function drawValue(el: HTMLElement, value: unknown): void {
  if (Array.isArray(value)) {
    const pills = el.createDiv('multi-select-container');
    for (const item of value) {
      pills.createDiv('multi-select-pill').createDiv({
        cls: 'multi-select-pill-content',
        text: display(item),
      });
    }
  } else if (value === null || value === '') {
    el.createSpan({ cls: 'metadata-property-empty', text: 'Tom' });
  } else {
    el.setText(display(value));
  }
}

function display(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function iconFor(value: unknown): string {
  if (Array.isArray(value)) {
    return 'list';
  }
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/u.test(value)) {
    return 'calendar';
  }
  switch (typeof value) {
    case 'number':
      return 'binary';
    case 'boolean':
      return 'check-square';
    default:
      return 'text';
  }
}
