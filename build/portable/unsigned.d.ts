export declare function unsigned(program: Uint8Array): Buffer;
