import { Injectable } from '@nestjs/common';
import { Accounts, type Actor, type Permission, permissionsOf } from '#identity';
import { Clock, NotFound, RuleBroken } from '#platform';
import { refusalsToDecide } from './decision.rules.js';
import type { AssigneeView, ToDoDecisionBody, ToDoListView } from './to-do.dto.js';
import { type ToDo, toDoThemes } from './to-do.js';
import { ToDoList } from './to-do.service.js';
import { ToDoDecisions } from './to-do-decisions.service.js';

const STAFF: readonly string[] = ['director', 'coordinator', 'trainer'];

/** The list as its reader sees it, with what was put off and given; and the deciding. */
@Injectable()
export class ToDoPages {
  constructor(
    private readonly list: ToDoList,
    private readonly decisions: ToDoDecisions,
    private readonly accounts: Accounts,
    private readonly clock: Clock,
  ) {}

  async of(actor: Actor): Promise<ToDoListView> {
    const items = await this.list.of(actor);
    const decided = actor.seesEveryone ? await this.decisions.all() : [];
    const today = `${this.clock.today()}`;
    const find = (item: string, kind: string) =>
      decided.find((one) => one.item === item && one.kind === kind);
    return {
      mayDecide: actor.permissions.includes('to-do.decide'),
      items: items.map(({ needs: _, learnerId: __, ...item }) => {
        const later = find(item.key, 'later');
        const assigned = find(item.key, 'assigned');
        return {
          ...item,
          themeLabel: toDoThemes[item.theme],
          later:
            later && later.until! > today
              ? {
                  id: later.id,
                  until: later.until!,
                  reason: later.reason,
                  by: later.decidedBy,
                  on: later.decidedOn,
                }
              : null,
          assigned: assigned
            ? {
                id: assigned.id,
                to: assigned.assignee!,
                mine: assigned.assigneeId === actor.id,
                reason: assigned.reason,
                by: assigned.decidedBy,
                on: assigned.decidedOn,
              }
            : null,
        };
      }),
    };
  }

  /** Those of these items that nobody put off to a later day. One statement. */
  async waiting(items: readonly ToDo[]): Promise<ToDo[]> {
    const today = `${this.clock.today()}`;
    const later = (await this.decisions.all()).filter(({ until }) => until !== null && until > today);
    const off = new Set(later.map(({ item }) => item));
    return items.filter(({ key }) => !off.has(key));
  }

  /** The school's people to whom something may be given, by name. */
  async assignees(): Promise<AssigneeView[]> {
    return (await this.#staff()).map(({ id, displayName }) => ({ id, name: displayName }));
  }

  /** @throws NotFound for what is not in the actor's list */
  async decide(actor: Actor, { item, kind, until, assigneeId, reason }: ToDoDecisionBody): Promise<string> {
    const found = (await this.list.of(actor)).find(({ key }) => key === item);
    if (!found) throw new NotFound('Cette tâche n’est plus à faire.');
    const today = this.clock.today();
    RuleBroken.ifAny(
      refusalsToDecide(
        { kind, until, assigneeId, reason },
        {
          today: `${today}`,
          furthest: `${today.add({ months: 3 })}`,
          assigneeMay: kind === 'assigned' && (await this.#mayDo(assigneeId, found.needs)),
        },
      ),
    );
    return this.decisions.decide(actor, found, {
      kind,
      until: kind === 'later' ? until! : null,
      assigneeId: kind === 'assigned' ? assigneeId! : null,
      reason: reason?.trim() ?? '',
    });
  }

  async #mayDo(accountId: string | undefined, needs: Permission): Promise<boolean> {
    const account = (await this.#staff()).find(({ id }) => id === accountId);
    return account !== undefined && permissionsOf(account.roles).includes(needs);
  }

  async #staff() {
    return (await this.accounts.list()).filter(
      ({ deactivatedAt, roles }) => deactivatedAt === null && roles.some((role) => STAFF.includes(role)),
    );
  }
}
