import { Choice, Day, Flag, Id, Part, Parts, Text } from '#platform';
import { type ToDoTheme, toDoThemes } from './to-do.js';

class PutOffView {
  @Id() id: string;
  @Day() until: string;
  @Text({ max: 500 }) reason: string;
  @Text() by: string;
  @Day() on: string;
}

class AssignedView {
  @Id() id: string;
  @Text() to: string;
  /** Given to whoever reads the list. */
  @Flag() mine: boolean;
  @Text({ max: 500 }) reason: string;
  @Text() by: string;
  @Day() on: string;
}

export class ToDoView {
  @Text() key: string;
  @Choice(Object.keys(toDoThemes), { name: 'ToDoTheme' }) theme: ToDoTheme;
  @Text() themeLabel: string;
  @Text() title: string;
  @Text({ max: 600 }) reason: string;
  @Day({ nullable: true }) dueOn: string | null;
  @Flag() late: boolean;
  @Text() to: string;
  @Text() act: string;
  /** Put off to a day that has not come. */
  @Part(() => PutOffView, { nullable: true }) later: PutOffView | null;
  @Part(() => AssignedView, { nullable: true }) assigned: AssignedView | null;
}

export class ToDoListView {
  @Parts(() => ToDoView) items: ToDoView[];
  /** Whether this reader may put off and give. */
  @Flag() mayDecide: boolean;
}

export class ToDoDecisionBody {
  @Text({ label: 'tâche' }) item: string;
  @Choice(['later', 'assigned'], { name: 'ToDoDecisionKind', label: 'décision' }) kind: 'later' | 'assigned';
  @Day({ label: 'reporter au', optional: true }) until?: string;
  @Id({ label: 'confier à', optional: true }) assigneeId?: string;
  @Text({ label: 'raison', max: 300, optional: true }) reason?: string;
}

export class ToDoDecisionId {
  @Id() id: string;
}

export class AssigneeView {
  @Id() id: string;
  @Text() name: string;
}
