import { WidgetType } from '@codemirror/view';
import type { EditorView } from '@codemirror/view';
import { readFrontmatter } from '../metadata/frontmatter';
import { drawProperties } from '../views/properties';

/** The file's name above its text. */
export class TitleWidget extends WidgetType {
  constructor(private readonly title: string) {
    super();
  }

  override eq(other: TitleWidget): boolean {
    return other.title === this.title;
  }

  toDOM(): HTMLElement {
    return createDiv({ cls: 'inline-title', text: this.title });
  }
}

/** The frontmatter as properties. */
export class PropertiesWidget extends WidgetType {
  constructor(private readonly frontmatter: string) {
    super();
  }

  override eq(other: PropertiesWidget): boolean {
    return other.frontmatter === this.frontmatter;
  }

  toDOM(): HTMLElement {
    return drawProperties(readFrontmatter(this.frontmatter));
  }
}

/** A task's checkbox. A click on it changes the character in the text. */
export class CheckboxWidget extends WidgetType {
  constructor(private readonly task: string) {
    super();
  }

  override eq(other: CheckboxWidget): boolean {
    return other.task === this.task;
  }

  toDOM(view: EditorView): HTMLElement {
    const label = createEl('label', { cls: 'task-list-label', attr: { contenteditable: 'false' } });
    const box = label.createEl('input', {
      cls: 'task-list-item-checkbox',
      type: 'checkbox',
      attr: { 'data-task': this.task, 'aria-label': 'Opgave' },
    });
    box.checked = this.task !== ' ';
    box.addEventListener('click', (event) => {
      event.preventDefault();
      toggleTask(view, view.posAtDOM(label));
    });
    return label;
  }

  override ignoreEvent(): boolean {
    return true;
  }
}

/** Ticks or unticks the task whose `[ ]` starts at an offset, as typing would. */
function toggleTask(view: EditorView, at: number): void {
  const insert = view.state.sliceDoc(at + 1, at + 2) === ' ' ? 'x' : ' ';
  view.dispatch({ changes: { from: at + 1, to: at + 2, insert }, userEvent: 'input' });
}
