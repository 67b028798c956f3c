/** The complaint desk: a complaint taken through its process by hand. */
export function DeskTab({ active }: { readonly active: boolean }) {
  return <section hidden={!active} />;
}
