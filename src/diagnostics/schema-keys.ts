import { z } from "zod";

/** The keys an object schema allows at a path, through lists, unions and wrappers; empty where anything goes. */
export function allowedKeys(schema: z.core.$ZodType, path: readonly PropertyKey[]): readonly string[] {
  return [...new Set(schemasAt(schema, path).flatMap((found) => shapeKeys(found)))];
}

function schemasAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): readonly z.core.$ZodType[] {
  const [step, ...rest] = path;
  return branches(schema).flatMap((branch) => {
    if (step === undefined) return [branch];
    return insides(branch, step).flatMap((inside) => schemasAt(inside, rest));
  });
}

function insides(schema: z.core.$ZodType, step: PropertyKey): readonly z.core.$ZodType[] {
  if (schema instanceof z.ZodArray) return [schema.element];
  if (schema instanceof z.ZodRecord) return [schema.valueType];
  if (schema instanceof z.ZodObject) {
    const inside = Object.hasOwn(schema.shape, step) ? schema.shape[String(step)] : undefined;
    return inside === undefined ? [] : [inside];
  }
  return [];
}

function branches(schema: z.core.$ZodType): readonly z.core.$ZodType[] {
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(branches);
  if (schema instanceof z.ZodPipe) return branches(schema.in);
  if (schema instanceof z.ZodLazy) return branches(schema.unwrap());
  if (isWrapper(schema)) return branches(schema.unwrap());
  return [schema];
}

function isWrapper(schema: z.core.$ZodType): schema is z.ZodOptional | z.ZodNullable | z.ZodDefault | z.ZodReadonly {
  return (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodReadonly
  );
}

function shapeKeys(schema: z.core.$ZodType): readonly string[] {
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}
