import { useState } from "preact/hooks";
import { announce } from "../../app/announcer.tsx";
import { filled } from "../../app/language.ts";
import { useWords } from "../../app/settings.tsx";
import { Button } from "../../ui/button.tsx";
import { Field, Select } from "../../ui/field.tsx";
import { COLUMNS_WORDS } from "./columns-words.ts";
import { dimensionAdded, dimensionRenamed, itemMoved, type OwnDimensions } from "./own-dimensions.ts";

interface DimensionEditorProps {
  /** To begin with. */
  readonly dimensions: OwnDimensions;
  readonly onDimensions: (dimensions: OwnDimensions) => void;
}

const ITEM = "application/x-item";

/** Items are put into dimensions, by dragging or by a menu. */
export function DimensionEditor({ dimensions: first, onDimensions }: DimensionEditorProps) {
  const words = useWords(COLUMNS_WORDS);
  const [dimensions, set] = useState(first);
  const move = (item: string, to: string) => {
    set(itemMoved(dimensions, item, to));
    announce(`${item} → ${dimensions.find(({ id }) => id === to)?.label}`);
  };
  return (
    <section class="stack editor" aria-label={words.dimensions}>
      <p class="muted">{words.dimensionsHint}</p>
      <div class="dimensions">
        {dimensions.map((dimension) => (
          // biome-ignore lint/a11y/useSemanticElements: a list with a heading field is no set of fields
          <div
            key={dimension.id}
            class="dimension"
            role="group"
            aria-label={dimension.label}
            onDragOver={(event) => event.preventDefault()}
            onDrop={(event) => {
              event.preventDefault();
              const item = event.dataTransfer?.getData(ITEM) ?? "";
              if (item !== "") move(item, dimension.id);
            }}
          >
            <Field label={words.nameOf}>
              <input
                class="input"
                value={dimension.label}
                onChange={({ currentTarget }) =>
                  set(dimensionRenamed(dimensions, dimension.id, currentTarget.value || dimension.id))
                }
              />
            </Field>
            <ul>
              {dimension.items.map((item) => (
                <li
                  key={item.id}
                  draggable
                  onDragStart={(event) => event.dataTransfer?.setData(ITEM, item.id)}
                >
                  <span>
                    {item.label} {item.label !== item.id && <span class="muted small">{item.id}</span>}
                  </span>
                  <Select
                    label={filled(words.moveTo, { item: item.label })}
                    unseen
                    value={dimension.id}
                    options={dimensions.map(({ id, label }) => [id, label] as const)}
                    onChange={(to) => move(item.id, to)}
                  />
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      <div class="row">
        <Button onPress={() => set(dimensionAdded(dimensions, words.dimension))}>{words.add}</Button>
        <Button kind="primary" onPress={() => onDimensions(dimensions)}>
          {words.done}
        </Button>
      </div>
    </section>
  );
}
