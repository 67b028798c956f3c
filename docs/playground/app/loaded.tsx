import { type ComponentType, h } from "preact";
import { useState } from "preact/hooks";

/** A component whose code is fetched when it is first shown; until then its place is empty. */
export function loaded<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  let component: ComponentType<Props> | null = null;
  let loading: Promise<unknown> | null = null;
  return function Loaded(props: Props) {
    const [, redraw] = useState(0);
    if (component !== null) return h(component, props);
    loading ??= load().then((found) => {
      component = found;
    });
    loading.then(() => redraw(1));
    return <div class="waiting" aria-busy="true" />;
  };
}
