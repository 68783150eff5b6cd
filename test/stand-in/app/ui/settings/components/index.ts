export { BaseComponent, ValueComponent } from './base';
export { ButtonComponent, DisplayValueComponent, ExtraButtonComponent } from './button';
export {
  ColorComponent,
  DropdownComponent,
  ProgressBarComponent,
  SliderComponent,
  ToggleComponent,
} from './choice';
export {
  AbstractTextComponent,
  MomentFormatComponent,
  SearchComponent,
  TextAreaComponent,
  TextComponent,
} from './text';
