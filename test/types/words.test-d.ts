import type { ComplaintProcess, ComplaintRefused, RefusalReason } from "service-quality/complaints";
import type { ExplainedRefusal } from "service-quality/words";
import { explainRefusal } from "service-quality/words";
import { expectTypeOf } from "vitest";

// Every reason that the complaint process has is one that there are words for.
expectTypeOf<RefusalReason>().toExtend<ExplainedRefusal["reason"]>();

declare const refused: ComplaintRefused;
declare const process: ComplaintProcess;
expectTypeOf(explainRefusal(refused, { language: "ru", process })).toBeString();
