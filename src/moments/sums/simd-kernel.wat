;; Sums of products, and differences, of columns of 16-bit integers. Columns lie 8,192 bytes apart, from address 0 on: 4,096 rows of two
;; bytes each. Rows are taken by eight; `simd-kernel.ts` fills up with zeros, and bounds what is in the columns.
(module
  (memory (export "memory") 1)

  ;; Adds Σxy of every left and every right column to doubles, a row of them for each left column. Two left columns are
  ;; taken with four right ones, so that six loads serve eight products. Sums over `step` bytes of rows fit 32 bits.
  ;; In a triangle left and right columns are the same, and tiles below the diagonal are left out.
  (func (export "multiply")
    (param $left i32) (param $leftEnd i32) (param $right i32) (param $rightEnd i32)
    (param $rows i32) (param $step i32) (param $sums i32) (param $triangle i32)
    (local $width i32) (local $y i32) (local $to i32) (local $row i32) (local $end i32)
    (local $x0 v128) (local $x1 v128) (local $y0 v128) (local $y1 v128) (local $y2 v128) (local $y3 v128)
    (local $s00 v128) (local $s01 v128) (local $s02 v128) (local $s03 v128)
    (local $s10 v128) (local $s11 v128) (local $s12 v128) (local $s13 v128)
    ;; Eight bytes of sums for the 8,192 of a right column.
    (local.set $width (i32.shr_u (i32.sub (local.get $rightEnd) (local.get $right)) (i32.const 10)))
    (loop $eachLeft
      (local.set $y (local.get $right))
      (if (local.get $triangle)
        (then (local.set $y (i32.and (local.get $left) (i32.const -32768)))))
      (loop $eachRight
        (local.set $to
          (i32.add (local.get $sums)
            (i32.shr_u (i32.sub (local.get $y) (local.get $right)) (i32.const 10))))
        (local.set $row (i32.const 0))
        (loop $eachStep
          (local.set $end (i32.add (local.get $row) (local.get $step)))
          (if (i32.gt_u (local.get $end) (local.get $rows))
            (then (local.set $end (local.get $rows))))
          (local.set $s00 (v128.const i32x4 0 0 0 0))
          (local.set $s01 (v128.const i32x4 0 0 0 0))
          (local.set $s02 (v128.const i32x4 0 0 0 0))
          (local.set $s03 (v128.const i32x4 0 0 0 0))
          (local.set $s10 (v128.const i32x4 0 0 0 0))
          (local.set $s11 (v128.const i32x4 0 0 0 0))
          (local.set $s12 (v128.const i32x4 0 0 0 0))
          (local.set $s13 (v128.const i32x4 0 0 0 0))
          (loop $eachRow
            (local.set $x0 (v128.load (i32.add (local.get $left) (local.get $row))))
            (local.set $x1 (v128.load offset=8192 (i32.add (local.get $left) (local.get $row))))
            (local.set $y0 (v128.load (i32.add (local.get $y) (local.get $row))))
            (local.set $y1 (v128.load offset=8192 (i32.add (local.get $y) (local.get $row))))
            (local.set $y2 (v128.load offset=16384 (i32.add (local.get $y) (local.get $row))))
            (local.set $y3 (v128.load offset=24576 (i32.add (local.get $y) (local.get $row))))
            (local.set $s00 (i32x4.add (local.get $s00) (i32x4.dot_i16x8_s (local.get $x0) (local.get $y0))))
            (local.set $s01 (i32x4.add (local.get $s01) (i32x4.dot_i16x8_s (local.get $x0) (local.get $y1))))
            (local.set $s02 (i32x4.add (local.get $s02) (i32x4.dot_i16x8_s (local.get $x0) (local.get $y2))))
            (local.set $s03 (i32x4.add (local.get $s03) (i32x4.dot_i16x8_s (local.get $x0) (local.get $y3))))
            (local.set $s10 (i32x4.add (local.get $s10) (i32x4.dot_i16x8_s (local.get $x1) (local.get $y0))))
            (local.set $s11 (i32x4.add (local.get $s11) (i32x4.dot_i16x8_s (local.get $x1) (local.get $y1))))
            (local.set $s12 (i32x4.add (local.get $s12) (i32x4.dot_i16x8_s (local.get $x1) (local.get $y2))))
            (local.set $s13 (i32x4.add (local.get $s13) (i32x4.dot_i16x8_s (local.get $x1) (local.get $y3))))
            (local.set $row (i32.add (local.get $row) (i32.const 16)))
            (br_if $eachRow (i32.lt_u (local.get $row) (local.get $end))))
          (call $add (local.get $to)
            (local.get $s00) (local.get $s01) (local.get $s02) (local.get $s03))
          (call $add (i32.add (local.get $to) (local.get $width))
            (local.get $s10) (local.get $s11) (local.get $s12) (local.get $s13))
          (br_if $eachStep (i32.lt_u (local.get $row) (local.get $rows))))
        (local.set $y (i32.add (local.get $y) (i32.const 32768)))
        (br_if $eachRight (i32.lt_u (local.get $y) (local.get $rightEnd))))
      (local.set $sums (i32.add (local.get $sums) (i32.shl (local.get $width) (i32.const 1))))
      (local.set $left (i32.add (local.get $left) (i32.const 16384)))
      (br_if $eachLeft (i32.lt_u (local.get $left) (local.get $leftEnd)))))

  ;; Adds the sum of the lanes of each to a double of its own.
  (func $add (param $to i32) (param $a v128) (param $b v128) (param $c v128) (param $d v128)
    (local.set $a
      (call $pairs (call $pairs (local.get $a) (local.get $b)) (call $pairs (local.get $c) (local.get $d))))
    (v128.store (local.get $to)
      (f64x2.add (v128.load (local.get $to)) (f64x2.convert_low_i32x4_s (local.get $a))))
    (v128.store offset=16 (local.get $to)
      (f64x2.add (v128.load offset=16 (local.get $to))
        (f64x2.convert_low_i32x4_s
          (i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7 (local.get $a) (local.get $a))))))

  ;; The sums of neighboring lanes, first those of `a`.
  (func $pairs (param $a v128) (param $b v128) (result v128)
    (i32x4.add
      (i8x16.shuffle 0 1 2 3 8 9 10 11 16 17 18 19 24 25 26 27 (local.get $a) (local.get $b))
      (i8x16.shuffle 4 5 6 7 12 13 14 15 20 21 22 23 28 29 30 31 (local.get $a) (local.get $b))))

  ;; Adds x − y to `into`, row by row, and gives how many of the differences are below 0.
  (func (export "subtract") (param $x i32) (param $y i32) (param $into i32) (param $rows i32) (result i32)
    (local $row i32) (local $below i32) (local $difference v128)
    (loop $eachRow
      (local.set $difference
        (i16x8.sub
          (v128.load (i32.add (local.get $x) (local.get $row)))
          (v128.load (i32.add (local.get $y) (local.get $row)))))
      (v128.store (i32.add (local.get $into) (local.get $row))
        (i16x8.add (v128.load (i32.add (local.get $into) (local.get $row))) (local.get $difference)))
      (local.set $below
        (i32.add (local.get $below) (i32.popcnt (i16x8.bitmask (local.get $difference)))))
      (local.set $row (i32.add (local.get $row) (i32.const 16)))
      (br_if $eachRow (i32.lt_u (local.get $row) (local.get $rows))))
    (local.get $below))

  ;; Makes a column of doubles that are integers of 16 bits.
  (func (export "narrow") (param $from i32) (param $end i32) (param $to i32)
    (loop $eachRow
      (v128.store (local.get $to)
        (i16x8.narrow_i32x4_s
          (call $integers (v128.load (local.get $from)) (v128.load offset=16 (local.get $from)))
          (call $integers (v128.load offset=32 (local.get $from)) (v128.load offset=48 (local.get $from)))))
      (local.set $to (i32.add (local.get $to) (i32.const 16)))
      (local.set $from (i32.add (local.get $from) (i32.const 64)))
      (br_if $eachRow (i32.lt_u (local.get $from) (local.get $end)))))

  (func $integers (param $a v128) (param $b v128) (result v128)
    (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
      (i32x4.trunc_sat_f64x2_s_zero (local.get $a))
      (i32x4.trunc_sat_f64x2_s_zero (local.get $b))))

  ;; Makes a column of bytes without a sign.
  (func (export "widenUnsigned") (param $from i32) (param $end i32) (param $to i32)
    (loop $eachRow
      (v128.store (local.get $to) (v128.load8x8_u (local.get $from)))
      (local.set $to (i32.add (local.get $to) (i32.const 16)))
      (local.set $from (i32.add (local.get $from) (i32.const 8)))
      (br_if $eachRow (i32.lt_u (local.get $from) (local.get $end)))))

  ;; Makes a column of bytes with a sign.
  (func (export "widenSigned") (param $from i32) (param $end i32) (param $to i32)
    (loop $eachRow
      (v128.store (local.get $to) (v128.load8x8_s (local.get $from)))
      (local.set $to (i32.add (local.get $to) (i32.const 16)))
      (local.set $from (i32.add (local.get $from) (i32.const 8)))
      (br_if $eachRow (i32.lt_u (local.get $from) (local.get $end))))))
