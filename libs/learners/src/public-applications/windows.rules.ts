/** When a promotion takes applications; days are YYYY-MM-DD, both included. */
export interface ApplicationWindow {
  opensOn: string;
  closesOn: string;
}

/** Whether a promotion takes applications today: within its window when the school set one, before it begins otherwise. */
export function takesApplications(
  { startsOn, window }: { startsOn: string; window: ApplicationWindow | null },
  today: string,
): boolean {
  return window ? window.opensOn <= today && today <= window.closesOn : today < startsOn;
}

/** The day from which a promotion that is closed today takes applications; null when none is known. */
export function opensLater({ window }: { window: ApplicationWindow | null }, today: string): string | null {
  return window && today < window.opensOn ? window.opensOn : null;
}
