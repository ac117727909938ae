// Español: los nombres que el propio juego da en inglés y japonés, por el inglés.
import { readyLessons } from './readyLessons.ts';

export const names: Readonly<Record<string, string>> = {
  ...readyLessons,
  'The living neuron': 'La neurona viva',
  'One synapse': 'Una sinapsis',
  'The vote': 'La votación',
  Layers: 'Capas',
  Activators: 'Funciones de activación',
  'Layers on layers': 'Capas sobre capas',
  'Sharing the light': 'Repartir la luz',
  Learning: 'Aprender',
  'Circuits in time': 'Circuitos en el tiempo',
  Finale: 'Gran final',
  blue: 'azul',
  orange: 'naranja',
  green: 'verde',
  pink: 'rosa',
  'sepal length': 'largo del sépalo',
  'sepal width': 'ancho del sépalo',
  'petal length': 'largo del pétalo',
  'petal width': 'ancho del pétalo',
};
