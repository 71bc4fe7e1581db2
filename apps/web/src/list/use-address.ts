import { useSearchParams } from 'react-router';

/** Filters kept in the address, so that a list can be sent, bookmarked and come back to. An empty value leaves it. */
export function useAddress() {
  const [search, setSearch] = useSearchParams();
  const setAll = (values: Record<string, string>) =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        for (const [name, value] of Object.entries(values)) {
          if (value) after.set(name, value);
          else after.delete(name);
        }
        return after;
      },
      { replace: true },
    );
  return {
    get: (name: string) => search.get(name) ?? '',
    set: (name: string, value: string) => setAll({ [name]: value }),
    setAll,
    /** Whether the address says anything. */
    empty: search.size === 0,
  };
}
