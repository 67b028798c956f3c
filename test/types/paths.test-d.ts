import {
  bootstrapPathModel,
  definePathModel,
  ECSI_MODEL,
  type EcsiConstruct,
  estimatePathModel,
  type PathModel,
} from "service-quality/paths";
import { expectTypeOf } from "vitest";

const model = definePathModel({
  constructs: { Quality: { items: ["q1"] }, Loyalty: { items: ["l1"], mode: "B" } },
  paths: [["Quality", "Loyalty"]],
});
expectTypeOf(model).toEqualTypeOf<PathModel<"Quality" | "Loyalty">>();
expectTypeOf(model.constructs.Quality.items).toEqualTypeOf<readonly string[]>();
expectTypeOf(ECSI_MODEL).toEqualTypeOf<PathModel<EcsiConstruct>>();
expectTypeOf(model).toExtend<PathModel>();

definePathModel({
  constructs: { Quality: { items: ["q1"] }, Loyalty: { items: ["l1"] } },
  // @ts-expect-error A path leads from one of the constructs to another.
  paths: [["Quality", "Trust"]],
});

expectTypeOf(estimatePathModel).parameter(1).not.toBeAny();
expectTypeOf(estimatePathModel({ q1: [1], l1: [1] }, model).paths[0]!.f2).toEqualTypeOf<number | null>();
// @ts-expect-error Draws start from a seed that is said.
bootstrapPathModel({ q1: [1], l1: [1] }, model, { replicates: 100 });
