// The pictures of learning beside the board, where there is room.
import './teach.css';
import { follow } from '../../views/follow.ts';
import { TaughtPictures } from './pictures.tsx';
import type { TeachProps } from './TeachPanel.tsx';

export function Beside(props: TeachProps) {
  follow(props.play);
  return (
    <div class="taught-beside">
      <TaughtPictures {...props} isBeside />
    </div>
  );
}
