/* The package brings types of its elements but none of itself. */
declare module 'bpmn-moddle' {
  export type ModdleElement = {
    readonly $type: string;
    id?: string;
    name?: string;
    [property: string]: unknown;
  };
  export class BpmnModdle {
    constructor(packages?: Readonly<Record<string, unknown>>);
    create(type: string, properties?: Readonly<Record<string, unknown>>): ModdleElement;
    fromXML(xml: string): Promise<{ rootElement: ModdleElement; warnings: readonly { readonly message: string }[] }>;
    toXML(element: ModdleElement, options?: { readonly format?: boolean }): Promise<{ xml: string }>;
  }
}
