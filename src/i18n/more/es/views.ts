// Español: la vista del código y el grafo.
import type { ViewsWords } from '../../views.en.ts';
import type { Partly } from '../../wide.ts';

export const views: Partly<ViewsWords> = {
  code: {
    title: 'Código',
    language: 'Lenguaje del código',
    table: 'Tabla de la marcha',
    text: 'Código de este circuito',
    copy: 'Copiar',
    copied: 'Copiado',
    save: 'Guardar en un archivo',
    weight: (synapse: string, value: string) => `Peso, ${synapse}: ${value}`,
    bias: (name: string, value: string) => `Sesgo de ${name}: ${value}`,
    change: 'Intro lo cambia',
    cut: 'Esto es solo el principio. Copiar y guardar se llevan todo.',
  },
  graph: {
    title: 'Grafo',
    tooLarge: 'Este circuito es demasiado grande para dibujarlo como grafo.',
    shape: (rows: number, columns: number) => `${rows} por ${columns}`,
    matrix: (name: string, shape: string) => `${name}, ${shape}`,
    product: (layer: number, shape: string) => `Producto, capa ${layer}, ${shape}`,
    sum: (layer: number, shape: string) => `Más el sesgo, capa ${layer}, ${shape}`,
    activator: (layer: number, name: string, shape: string) => `${name}, capa ${layer}, ${shape}`,
    mixed: 'mezcla',
    layer: (layer: number) => `Capa ${layer}`,
    neuron: (name: string, heard: readonly string[]) => (heard.length === 0 ? name : `${name}, escucha a ${heard.join(', ')}`),
    rounds: (count: number) => (count === 1 ? '1 ronda' : `${count} rondas`),
    values: (name: string) => `Valores de ${name}`,
    noValues: 'Todavía no hay valores.',
    cut: (rows: number, columns: number) => `${rows} por ${columns}; se ven los primeros`,
    close: 'Cerrar los valores',
  },
};
