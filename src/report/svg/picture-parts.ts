/** Elements of shapes and texts, and what these refer to. */
export const ELEMENTS: ReadonlySet<string> = new Set(
  `svg g path rect line circle ellipse polyline polygon text tspan title desc defs clipPath mask pattern marker
  linearGradient radialGradient stop`.split(/\s+/),
);

/** Attributes that say where something is and how it looks. */
export const ATTRIBUTES: ReadonlySet<string> = new Set(
  `id style d points x y x1 y1 x2 y2 cx cy r rx ry dx dy fx fy fr width height viewBox preserveAspectRatio transform
  fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-dasharray stroke-dashoffset stroke-linecap
  stroke-linejoin stroke-miterlimit opacity color display visibility overflow vector-effect paint-order mix-blend-mode
  shape-rendering text-rendering color-interpolation clip-path clip-rule mask marker-start marker-mid marker-end
  font font-family font-size font-size-adjust font-stretch font-style font-variant font-weight letter-spacing
  word-spacing text-anchor text-decoration dominant-baseline alignment-baseline baseline-shift direction unicode-bidi
  writing-mode textLength lengthAdjust rotate offset stop-color stop-opacity gradientUnits gradientTransform
  spreadMethod clipPathUnits maskUnits maskContentUnits patternUnits patternContentUnits patternTransform markerUnits
  markerWidth markerHeight refX refY orient pointer-events`.split(/\s+/),
);

/** Attributes that a picture in a page has no use for, or that the page sets. */
export const NEEDLESS =
  /^(?:xmlns(?::.*)?|version|class|role|aria-.*|data-.*|lang|xml:lang|xml:space|tabindex|focusable|cursor)$/;

/** Attributes that the root keeps: the others would move it out of its place. */
export const OF_ROOT = /^(?:preserveAspectRatio|(?:fill|stroke|font|text)(?:-[a-z]+)*)$/;

/** Functions of values: colors and transformations. */
export const FUNCTIONS: ReadonlySet<string> = new Set([
  "rgb",
  "rgba",
  "hsl",
  "hsla",
  "translate",
  "rotate",
  "scale",
  "matrix",
  "skewX",
  "skewY",
]);
